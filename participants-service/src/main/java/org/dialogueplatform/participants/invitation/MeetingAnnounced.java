package org.dialogueplatform.participants.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/** What this service needs of a {@code meeting.announced.v1}. */
record MeetingAnnounced(UUID meetingId, Instant startsAt, ZoneId timeZone) {

    MeetingAnnounced {
        Objects.requireNonNull(meetingId, "meetingId");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(timeZone, "timeZone");
    }

    /** The day of the meeting where it takes place: who belongs to the body on that day is invited. */
    LocalDate day() {
        return startsAt.atZone(timeZone).toLocalDate();
    }
}
