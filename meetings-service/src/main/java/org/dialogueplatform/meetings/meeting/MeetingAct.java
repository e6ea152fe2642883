package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingActCorrected;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** One line of a meeting's log: what was done, when it happened, when it was recorded and, if that was late, why. */
@Entity
@EntityListeners(ActingSubject.class)
public class MeetingAct {

    private static final Set<String> OUT_OF_ORDER = Set.of("meeting.revised", "meeting.drafted", "minutes.drafted",
            "minutes.revised", "decision.corrected");

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", updatable = false)
    private Meeting meeting;

    @Column(nullable = false, updatable = false)
    private long eventNo;

    @Column(nullable = false, updatable = false)
    private String act;

    @Column(nullable = false, updatable = false)
    private Instant occurredAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private @Nullable String subject;

    @Column(updatable = false)
    private @Nullable UUID agendaItemId;

    @Column(updatable = false)
    private @Nullable Long corrects;

    private @Nullable Instant reallyOccurred;

    @SuppressWarnings("NullAway.Init")
    protected MeetingAct() {
    }

    /** The act that the meeting has just told. */
    MeetingAct(Meeting meeting, MeetingFact fact, Instant occurredAt, Occurrence occurrence) {
        this.id = Ids.next();
        this.meeting = meeting;
        this.eventNo = meeting.eventNo();
        this.act = nameOf(fact);
        this.occurredAt = occurredAt;
        this.recordedAt = occurrence.recordedAt();
        this.reason = occurrence.reason();
        this.agendaItemId = fact.agendaItemId();
        this.corrects = fact instanceof MeetingActCorrected correction ? correction.correctedEventNo() : null;
    }

    void doneBy(String who) {
        subject = who;
    }

    void correct(Instant really) {
        reallyOccurred = really;
    }

    private static String nameOf(MeetingFact fact) {
        String type = fact.getClass().getAnnotation(EventType.class).value();
        return type.substring(0, type.lastIndexOf(".v"));
    }

    public UUID meetingId() {
        return meeting.id();
    }

    /** The number of the event that told of it. */
    public long eventNo() {
        return eventNo;
    }

    /** The type of that event, as in "meeting.announced". */
    public String act() {
        return act;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** The item it is about, if it is about one. */
    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    /** Who did it: a token's subject; not known of the oldest. */
    public @Nullable String subject() {
        return subject;
    }

    /** The number of the event of the act it corrects, if it is a correction. */
    public @Nullable Long corrects() {
        return corrects;
    }

    /** When it really was, if that was recorded wrongly. */
    public @Nullable Instant reallyOccurred() {
        return reallyOccurred;
    }

    /**
     * Whether it has its place in the order of what happened; a revision of what is planned or written, and what is handed in,
     * have none.
     */
    boolean isOfTheSitting() {
        return !OUT_OF_ORDER.contains(act) && !act.startsWith("document.");
    }

    /** When it was, as far as is known now. */
    public Instant happened() {
        return reallyOccurred == null ? occurredAt : reallyOccurred;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
