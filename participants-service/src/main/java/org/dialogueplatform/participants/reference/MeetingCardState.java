package org.dialogueplatform.participants.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What this service needs of a {@code meeting-card.changed.v1}. */
public record MeetingCardState(UUID id, MeetingMode mode, MeetingState state, Instant startsAt, Instant endsAt, ZoneId timeZone,
        @Nullable Integer roomCapacity, @Nullable Integer onlineCapacity, @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt, @Nullable List<Item> agendaItems) {

    /** What it needs of an item. */
    public record Item(@Nullable List<UUID> rapporteurs) {
    }

    public MeetingCardState {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(timeZone, "timeZone");
    }

    /** Who speaks to any of the items. */
    Set<UUID> rapporteurs() {
        return Stream.ofNullable(agendaItems).flatMap(List::stream).map(Item::rapporteurs).flatMap(Stream::ofNullable)
                .flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }
}
