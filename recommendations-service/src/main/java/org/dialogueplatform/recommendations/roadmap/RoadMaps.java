package org.dialogueplatform.recommendations.roadmap;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The road maps. Everybody may read them; what they hold only as far as it is public. */
@ApplicationScoped
public class RoadMaps implements PanacheRepositoryBase<RoadMap, UUID> {

    private static final Orders<RoadMap> ORDERS = Orders.of(RoadMap::id, "-id");

    RoadMap require(UUID id) {
        RoadMap roadMap = findById(id);
        if (roadMap == null) {
            throw new NotFound("road map", id);
        }
        return roadMap;
    }

    /** A page, newest first. */
    Rows<RoadMap> page(RoadMapFilter filter, Wanted wanted) {
        return new Listing<>(this, "RoadMap m").and("m.organisationId = :owner", "owner", filter.owner)
                .and("m.state = :state", "state", filter.state).rows(wanted, ORDERS);
    }
}
