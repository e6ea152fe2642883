package org.dialogueplatform.recommendations.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** Which recommendations are in which road map. */
@ApplicationScoped
public class RoadMapPlaces implements PanacheRepositoryBase<RoadMapPlace, UUID> {

    private static final String PUBLIC = " and p.recommendationId in (select r.id from Recommendation r where r.publicSince is not null)";

    /** Those of these recommendations, by recommendation. */
    Map<UUID, RoadMapPlace> of(Collection<UUID> recommendations) {
        return list("recommendationId in ?1", recommendations).stream()
                .collect(Collectors.toMap(RoadMapPlace::recommendationId, Function.identity()));
    }

    /** All in a road map. */
    List<RoadMapPlace> in(UUID roadMap) {
        return list("roadMapId = ?1 order by recommendationId", roadMap);
    }

    /** The recommendations in a road map, the newest first. */
    List<UUID> recommendationsIn(UUID roadMap, boolean all, int rows) {
        return find("select p.recommendationId from RoadMapPlace p where p.roadMapId = ?1" + (all ? "" : PUBLIC)
                + " order by p.recommendationId desc", roadMap).project(UUID.class).page(Page.ofSize(rows)).list();
    }

    long countIn(UUID roadMap, boolean all) {
        return count("from RoadMapPlace p where p.roadMapId = ?1" + (all ? "" : PUBLIC), roadMap);
    }
}
