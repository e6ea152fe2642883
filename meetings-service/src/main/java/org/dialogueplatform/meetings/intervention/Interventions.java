package org.dialogueplatform.meetings.intervention;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.sitting.SpeakerState;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What was said at meetings. */
@ApplicationScoped
public class Interventions implements PanacheRepositoryBase<Intervention, UUID> {

    private static final Orders<Intervention> ORDERS = Orders.of(Intervention::id, "id");

    /** What was said at a meeting on these items and may be read, in the order of recording. */
    Rows<Intervention> list(UUID meetingId, Collection<UUID> agendaItemIds, Audience audience, Wanted wanted) {
        if (agendaItemIds.isEmpty()) {
            return new Rows<>(List.of(), intervention -> "", () -> 0);
        }
        return new Listing<>(this, "Intervention i").and("i.meetingId = :meeting", "meeting", meetingId)
                .and("i.agendaItemId in :items", "items", agendaItemIds)
                .and("i.content.visibility in :open", "open",
                        Arrays.stream(Visibility.values()).filter(visibility -> visibility.isOpenTo(audience)).toList())
                // what was struck was never said
                .and("(i.speakerId is null or not exists (select 1 from Speaker s where s.id = i.speakerId and s.state = :struck))",
                        "struck", audience == Audience.SECRETARIAT ? null : SpeakerState.STRUCK)
                .rows(wanted, ORDERS);
    }

    /** All that is on record of a meeting, in the order in which it was said. */
    public List<Intervention> of(UUID meetingId) {
        return list("meetingId = ?1 order by saidAt, id", meetingId);
    }
}
