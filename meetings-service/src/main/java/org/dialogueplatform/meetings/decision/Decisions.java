package org.dialogueplatform.meetings.decision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What meetings decided. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private static final Orders<Decision> ORDERS = Orders.of(Decision::id, "id");

    /** All decisions of a meeting, in the order in which they were recorded. */
    public List<Decision> of(UUID meetingId) {
        return list("meetingId = ?1 order by id", meetingId);
    }

    Decision require(UUID meetingId, UUID id) {
        return findByIdOptional(id).filter(decision -> decision.meetingId().equals(meetingId))
                .orElseThrow(() -> new NotFound("decision", id));
    }

    /** The decisions of a meeting on these items, in the order in which they were recorded. */
    Rows<Decision> list(UUID meetingId, Collection<UUID> agendaItemIds, Wanted wanted) {
        if (agendaItemIds.isEmpty()) {
            return new Rows<>(List.of(), decision -> "", () -> 0);
        }
        return new Listing<>(this, "Decision d").and("d.meetingId = :meeting", "meeting", meetingId)
                .and("d.agendaItemId in :items", "items", agendaItemIds).rows(wanted, ORDERS);
    }
}
