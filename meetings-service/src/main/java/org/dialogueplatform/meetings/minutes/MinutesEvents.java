package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of minutes, on their meeting's topic. */
public final class MinutesEvents {

    private MinutesEvents() {
    }

    /**
     * A version of them is being written.
     *
     * @param correction why it is to take the place of the one before, if it is
     */
    @EventType("minutes.drafted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MinutesDrafted(UUID meetingId, int version, @Nullable String correction) implements MeetingFact {
    }

    /** Sections read otherwise now, or facts were taken over anew. */
    @EventType("minutes.revised.v1")
    public record MinutesRevised(UUID meetingId, int version) implements MeetingFact {
    }

    @EventType("minutes.circulated.v1")
    public record MinutesCirculated(UUID meetingId, int version, Instant amendmentsUntil) implements MeetingFact {
    }

    /** They are a draft again. */
    @EventType("minutes.recalled.v1")
    public record MinutesRecalled(UUID meetingId, int version, String reason) implements MeetingFact {
    }

    /** @param approvedBy the person, if one is named; else the office of the chair */
    @EventType("minutes.approved.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MinutesApproved(UUID meetingId, int version, @Nullable UUID approvedBy) implements MeetingFact {
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
