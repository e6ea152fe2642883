package org.dialogueplatform.participants.invitation;

import java.util.Objects;
import java.util.UUID;

/** What this service needs of a {@code meeting.cancelled.v1}. */
record MeetingCancelled(UUID meetingId) {

    MeetingCancelled {
        Objects.requireNonNull(meetingId, "meetingId");
    }
}
