package org.dialogueplatform.participants.invitation;

import java.util.Objects;
import java.util.UUID;

/** What this service needs of a {@code meeting.ended.v1}. */
record MeetingEnded(UUID meetingId) {

    MeetingEnded {
        Objects.requireNonNull(meetingId, "meetingId");
    }
}
