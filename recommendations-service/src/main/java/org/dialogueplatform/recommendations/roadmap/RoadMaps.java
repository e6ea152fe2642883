package org.dialogueplatform.recommendations.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The road maps. Everybody may read them; what they hold only as far as it is public. */
@ApplicationScoped
public class RoadMaps implements PanacheRepositoryBase<RoadMap, UUID> {

    RoadMap require(UUID id) {
        RoadMap roadMap = findById(id);
        if (roadMap == null) {
            throw new NotFound("road map", id);
        }
        return roadMap;
    }

    /** A page, newest first. */
    List<RoadMap> page(RoadMapFilter filter, @Nullable UUID after, int rows) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        and(conditions, parameters, "m.id < :after", "after", after);
        and(conditions, parameters, "m.organisationId = :owner", "owner", filter.owner);
        and(conditions, parameters, "m.state = :state", "state", filter.state);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find("select m from RoadMap m" + where + " order by m.id desc", parameters).page(Page.ofSize(rows)).list();
    }

    private static void and(List<String> conditions, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
