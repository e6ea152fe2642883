package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.agenda.AgendaItemState;
import org.dialogueplatform.meetings.agenda.Rapporteur;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What other services may know of a meeting, in full after every change; the address of the online room is not part of it. */
@EventType("meeting-card.changed.v1")
public record MeetingCard(UUID id, String body, int number, int year, MeetingKind kind, MeetingMode mode, LocalizedText title,
        Instant startsAt, Instant endsAt, String timeZone, MeetingState state, @Nullable Integer roomCapacity,
        @Nullable Integer onlineCapacity, @Nullable Instant registrationOpensAt, @Nullable Instant registrationClosesAt,
        List<Item> agendaItems) {

    /**
     * An item as other services may know it.
     *
     * @param rapporteurs those who speak to it, as far as they are known persons
     */
    public record Item(UUID id, String number, AgendaItemKind kind, LocalizedText title, Visibility visibility,
            AgendaItemState state, List<UUID> rapporteurs) {

        static Item of(AgendaItem item) {
            var details = item.details();
            return new Item(item.id(), item.number(), details.kind(), details.title(), details.visibility(), item.state(),
                    details.rapporteurs().stream().map(Rapporteur::personId).filter(Objects::nonNull).toList());
        }
    }

    static MeetingCard of(Meeting meeting) {
        var details = meeting.details();
        var registration = details.registration();
        return new MeetingCard(meeting.id(), meeting.bodyCode(), meeting.number(), meeting.year(), details.kind(),
                details.mode(), details.title(),
                details.startsAt(), details.endsAt(), details.timeZone().getId(), meeting.state(), details.roomCapacity(),
                details.onlineCapacity(), registration == null ? null : registration.opensAt(),
                registration == null ? null : registration.closesAt(),
                meeting.agenda().items().stream().map(Item::of).toList());
    }
}
