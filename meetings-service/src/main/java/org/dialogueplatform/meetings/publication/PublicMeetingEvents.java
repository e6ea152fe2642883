package org.dialogueplatform.meetings.publication;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.meetings.meeting.MeetingMode;
import org.dialogueplatform.meetings.meeting.MeetingState;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What everybody is told of meetings that were announced. */
final class PublicMeetingEvents {

    private PublicMeetingEvents() {
    }

    /**
     * What each of them says.
     *
     * @param publicNo counts the public events about the meeting, without holes
     * @param href where to read it
     * @param state after what is told
     * @param facets none: who asks for meetings gets all of them
     */
    record About(UUID meetingId, long publicNo, String href, int number, int year, MeetingState state,
            Map<String, Object> facets) {
    }

    @EventType("public.meeting.announced.v1")
    record Announced(@JsonUnwrapped About about, MeetingKind kind, MeetingMode mode, LocalizedText title, Instant startsAt,
            Instant endsAt, String timeZone) {
    }

    /** At another time than was announced; or put off, and then the new one is announced. */
    @EventType("public.meeting.rescheduled.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rescheduled(@JsonUnwrapped About about, boolean postponed, @Nullable String reason, @Nullable Instant startsAt,
            @Nullable Instant endsAt, @Nullable String timeZone) {
    }

    @EventType("public.meeting.cancelled.v1")
    record Cancelled(@JsonUnwrapped About about, String reason) {
    }

    @EventType("public.meeting.agenda-circulated.v1")
    record AgendaCirculated(@JsonUnwrapped About about, String agendaHref) {
    }

    /** The minutes, or what takes their place and why. */
    @EventType("public.meeting.minutes-published.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinutesPublished(@JsonUnwrapped About about, String minutesHref, int version, @Nullable String correction) {
    }
}
