package org.dialogueplatform.participants.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What this service needs of a {@code meeting-card.changed.v1}. */
public record MeetingCardState(UUID id, MeetingMode mode, MeetingState state, Instant startsAt, Instant endsAt, ZoneId timeZone,
        @Nullable Integer roomCapacity, @Nullable Integer onlineCapacity, @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt) {

    public MeetingCardState {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(timeZone, "timeZone");
    }
}
