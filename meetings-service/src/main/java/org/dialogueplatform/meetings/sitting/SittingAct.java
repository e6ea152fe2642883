package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** One line of a speakers' list's log: what was done, when it happened, when it was recorded and why so late, or why at all. */
@Entity
@EntityListeners(SittingSubject.class)
public class SittingAct {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "list_id", updatable = false)
    private SpeakersList list;

    @Column(updatable = false)
    private @Nullable UUID speakerId;

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

    @SuppressWarnings("NullAway.Init")
    protected SittingAct() {
    }

    /** The act that the list has just told. */
    SittingAct(SpeakersList list, @Nullable UUID speakerId, Object fact, Instant occurredAt, Occurrence occurrence) {
        this.id = Ids.next();
        this.list = list;
        this.speakerId = speakerId;
        this.eventNo = list.eventNo();
        this.act = fact.getClass().getAnnotation(EventType.class).value().replaceFirst("\\.v\\d+$", "");
        this.occurredAt = occurredAt;
        this.recordedAt = occurrence.recordedAt();
        this.reason = occurrence.reason();
    }

    void doneBy(String who) {
        subject = who;
    }

    public UUID listId() {
        return list.id();
    }

    public @Nullable UUID speakerId() {
        return speakerId;
    }

    public long eventNo() {
        return eventNo;
    }

    public String act() {
        return act;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Who did it: the subject of their token. */
    public @Nullable String subject() {
        return subject;
    }
}
