package org.dialogueplatform.meetings.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What is the same when a meeting is held again: all but its day, its number, who speaks and interprets, and the address of its
 * online
 * room, which is a key and not copied.
 *
 * @param body the code of the body that holds it
 * @param minutes how long it lasts
 * @param registrationOpensBefore how many minutes before the start registration opens
 * @param registrationClosesBefore how many minutes before the start it closes
 * @param items the agenda, in its order
 */
record MeetingPattern(String body, MeetingKind kind, MeetingMode mode, LocalizedText title, long minutes, String timeZone,
        @Nullable LocalizedText venue, @Nullable Integer roomCapacity, @Nullable Integer onlineCapacity,
        @Nullable Long registrationOpensBefore, @Nullable Long registrationClosesBefore, @Nullable UUID chair,
        @Nullable UUID secretary, @Nullable List<String> workingLanguages, List<Item> items) {

    /** An item of the agenda, under the number it had. */
    record Item(String number, @Nullable String parent, AgendaItemDetails details) {
    }

    static MeetingPattern of(Meeting meeting) {
        MeetingDetails details = meeting.details();
        RegistrationWindow registration = details.registration();
        Conduct conduct = details.conduct();
        List<AgendaItem> agenda = meeting.agenda().items();
        Map<UUID, String> numbers = new HashMap<>();
        agenda.forEach(item -> numbers.put(item.id(), item.number()));
        return new MeetingPattern(meeting.bodyCode(), details.kind(), details.mode(), details.title(),
                Duration.between(details.startsAt(), details.endsAt()).toMinutes(), details.timeZone().getId(),
                details.venue(), details.roomCapacity(), details.onlineCapacity(),
                before(details, registration == null ? null : registration.opensAt()),
                before(details, registration == null ? null : registration.closesAt()),
                conduct == null ? null : conduct.chair(), conduct == null ? null : conduct.secretary(),
                conduct == null ? null : conduct.workingLanguages(),
                agenda.stream().map(item -> new Item(item.number(),
                        item.parentId() == null ? null : numbers.get(item.parentId()), item.details().withoutSpeakers()))
                        .toList());
    }

    private static @Nullable Long before(MeetingDetails details, @Nullable Instant moment) {
        return moment == null ? null : Duration.between(moment, details.startsAt()).toMinutes();
    }

    /** A meeting like that on another day; under another title, if one is given. */
    MeetingDetails startingAt(Instant startsAt, @Nullable LocalizedText otherTitle) {
        boolean registered = registrationOpensBefore != null || registrationClosesBefore != null;
        return new MeetingDetails(kind, mode, otherTitle == null ? title : otherTitle, startsAt,
                startsAt.plus(Duration.ofMinutes(minutes)), ZoneId.of(timeZone), venue, null, roomCapacity, onlineCapacity,
                registered ? new RegistrationWindow(minus(startsAt, registrationOpensBefore),
                        minus(startsAt, registrationClosesBefore)) : null,
                Conduct.orNull(chair, secretary, workingLanguages, null), null);
    }

    private static @Nullable Instant minus(Instant startsAt, @Nullable Long minutes) {
        return minutes == null ? null : startsAt.minus(Duration.ofMinutes(minutes));
    }

    /** Puts the same items on an agenda that has none. */
    void addItems(Meeting meeting, Occurrence occurrence) {
        Map<String, UUID> added = new HashMap<>();
        for (Item item : items) {
            added.put(item.number(), meeting.addItem(item.number(), item.parent() == null ? null : added.get(item.parent()),
                    item.details(), occurrence).id());
        }
    }
}
