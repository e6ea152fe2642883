package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.jspecify.annotations.Nullable;

/** What is told of minutes, on their meeting's topic. */
public final class MinutesEvents {

    private MinutesEvents() {
    }

    @EventType("minutes.circulated.v1")
    public record MinutesCirculated(UUID meetingId, int version, Instant amendmentsUntil) implements MeetingFact {
    }

    @EventType("minutes.approved.v1")
    public record MinutesApproved(UUID meetingId, int version) implements MeetingFact {
    }

    /**
     * They can be read by everybody.
     *
     * @param correction why this version takes the place of the one before, if it does
     */
    @EventType("minutes.published.v1")
    public record MinutesPublished(UUID meetingId, int version, @Nullable String correction) implements MeetingFact {
    }
}
