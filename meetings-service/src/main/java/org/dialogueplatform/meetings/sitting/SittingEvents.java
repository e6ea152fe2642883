package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What is told of speakers' lists: ids and times, never names. Their schemas are in {@code contracts/events}. */
public final class SittingEvents {

    /** Where they are told; not where the facts of meetings are, whose order is by meeting. */
    public static final String TOPIC = "dialogue.meetings.sitting.v1";

    private SittingEvents() {
    }

    /** Which list. */
    public record OfList(UUID meetingId, UUID speakersListId, UUID agendaItemId) {
    }

    /** Whose request for the floor. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfSpeaker(UUID meetingId, UUID speakersListId, UUID agendaItemId, UUID speakerId, UUID personId,
            @Nullable UUID organisationId, @Nullable String category, SpeakerKind kind) {
    }

    /** How long somebody spoke. */
    public record Spoken(Instant startedAt, Instant endedAt, long pausedSeconds, int spokenSeconds) {
    }

    @EventType("speakers-list.opened.v1")
    public record ListOpened(@JsonUnwrapped OfList about) {
    }

    @EventType("speakers-list.closed.v1")
    public record ListClosed(@JsonUnwrapped OfList about) {
    }

    /**
     * What holds for those on it.
     *
     * @param byHand those who were put in order by hand, first of all
     */
    @EventType("speakers-list.revised.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListRevised(@JsonUnwrapped OfList about, @Nullable Integer limitSeconds, boolean civilSocietyFirst,
            List<UUID> byHand) {
    }

    @EventType("floor.requested.v1")
    public record FloorRequested(@JsonUnwrapped OfSpeaker about) {
    }

    @EventType("floor.withdrawn.v1")
    public record FloorWithdrawn(@JsonUnwrapped OfSpeaker about) {
    }

    @EventType("speaker.started.v1")
    public record SpeakerStarted(@JsonUnwrapped OfSpeaker about) {
    }

    @EventType("speaker.paused.v1")
    public record SpeakerPaused(@JsonUnwrapped OfSpeaker about) {
    }

    @EventType("speaker.resumed.v1")
    public record SpeakerResumed(@JsonUnwrapped OfSpeaker about) {
    }

    @EventType("speaker.ended.v1")
    public record SpeakerEnded(@JsonUnwrapped OfSpeaker about, @JsonUnwrapped Spoken spoken) {
    }

    /** A speech that was never held counts no more, and neither does the request for it. */
    @EventType("speaker.struck.v1")
    public record SpeakerStruck(@JsonUnwrapped OfSpeaker about) {
    }

    /**
     * Who spoke, or when, as it now is.
     *
     * @param spoken null where the speech has not ended
     */
    @EventType("speaker.corrected.v1")
    public record SpeakerCorrected(@JsonUnwrapped OfSpeaker about, @JsonUnwrapped @Nullable Spoken spoken) {
    }
}
