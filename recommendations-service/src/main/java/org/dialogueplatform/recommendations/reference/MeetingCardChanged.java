package org.dialogueplatform.recommendations.reference;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code meeting-card.changed.v1}. */
record MeetingCardChanged(UUID id, @Nullable Integer number, @Nullable Integer year, String state,
        List<KnownAgendaItem> agendaItems) {

    MeetingCardChanged {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        agendaItems = List.copyOf(Objects.requireNonNull(agendaItems, "agendaItems"));
    }
}
