package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The facts this service tells of a meeting. Their schemas are in {@code contracts/events}. */
public final class MeetingEvents {

    private MeetingEvents() {
    }

    @EventType("meeting.drafted.v1")
    public record MeetingDrafted(UUID meetingId, int number, int year, MeetingKind kind, MeetingMode mode, LocalizedText title,
            Instant startsAt, Instant endsAt, String timeZone) implements MeetingFact {
    }

    @EventType("meeting.revised.v1")
    public record MeetingRevised(UUID meetingId, Set<MeetingChange> changes, int number, int year, MeetingKind kind,
            MeetingMode mode, LocalizedText title, Instant startsAt, Instant endsAt, String timeZone) implements MeetingFact {
    }

    @EventType("meeting.announced.v1")
    public record MeetingAnnounced(UUID meetingId, int number, int year, MeetingKind kind, MeetingMode mode,
            LocalizedText title, Instant startsAt, Instant endsAt, String timeZone) implements MeetingFact {
    }

    @EventType("meeting.registration-opened.v1")
    public record RegistrationOpened(UUID meetingId) implements MeetingFact {
    }

    @EventType("meeting.registration-closed.v1")
    public record RegistrationClosed(UUID meetingId) implements MeetingFact {
    }

    @EventType("meeting.opened.v1")
    public record MeetingOpened(UUID meetingId) implements MeetingFact {
    }

    @EventType("meeting.suspended.v1")
    public record MeetingSuspended(UUID meetingId) implements MeetingFact {
    }

    @EventType("meeting.resumed.v1")
    public record MeetingResumed(UUID meetingId) implements MeetingFact {
    }

    @EventType("meeting.ended.v1")
    public record MeetingEnded(UUID meetingId) implements MeetingFact {
    }

    @EventType("meeting.closed.v1")
    public record MeetingClosed(UUID meetingId, List<AttendanceCount> attendance) implements MeetingFact {
    }

    @EventType("meeting.postponed.v1")
    public record MeetingPostponed(UUID meetingId, @Nullable String reason) implements MeetingFact {
    }

    @EventType("meeting.cancelled.v1")
    public record MeetingCancelled(UUID meetingId, @Nullable String reason) implements MeetingFact {
    }

    /**
     * A line of the meeting's log was wrong; the reason says what.
     *
     * @param correctedEventNo the number of the event that told of the act
     * @param occurredAt when it really was; absent if that was right
     */
    @EventType("meeting.act-corrected.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeetingActCorrected(UUID meetingId, long correctedEventNo, @Nullable Instant occurredAt,
            String reason) implements MeetingFact {
    }

    @EventType("agenda.circulated.v1")
    public record AgendaCirculated(UUID meetingId) implements MeetingFact {
    }

    @EventType("agenda.adopted.v1")
    public record AgendaAdopted(UUID meetingId) implements MeetingFact {
    }

    @EventType("materials.admitted.v1")
    public record MaterialsAdmitted(UUID meetingId, UUID agendaItemId, String number, String reason) implements MeetingFact {
    }

    @EventType("agenda-item.taken-up.v1")
    public record AgendaItemTakenUp(UUID meetingId, UUID agendaItemId, String number) implements MeetingFact {
    }

    @EventType("agenda-item.concluded.v1")
    public record AgendaItemConcluded(UUID meetingId, UUID agendaItemId, String number) implements MeetingFact {
    }
}
