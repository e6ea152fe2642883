package org.dialogueplatform.meetings.decision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What meetings decided. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** The decisions of a meeting on these items, in the order in which they were recorded. */
    List<Decision> list(UUID meetingId, Collection<UUID> agendaItemIds, @Nullable UUID after, int rows) {
        if (agendaItemIds.isEmpty()) {
            return List.of();
        }
        String onItems = "meetingId = ?1 and agendaItemId in ?2";
        return (after == null ? find(onItems + " order by id", meetingId, agendaItemIds)
                : find(onItems + " and id > ?3 order by id", meetingId, agendaItemIds, after)).page(0, rows).list();
    }
}
