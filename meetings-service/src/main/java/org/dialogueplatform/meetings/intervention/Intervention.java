package org.dialogueplatform.meetings.intervention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.dialogueplatform.meetings.sitting.Delegate;
import org.dialogueplatform.meetings.sitting.SittingEvents;
import org.dialogueplatform.meetings.sitting.Speaker;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said on an item, in summary. It can be corrected with a reason; what it said before stays in the audit trail.
 */
@Entity
public class Intervention extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private UUID agendaItemId;

    /** The speech, if its clock was kept. */
    @Column(updatable = false)
    private @Nullable UUID speakerId;

    @Column(nullable = false)
    private UUID personId;

    private @Nullable UUID organisationId;

    private @Nullable String category;

    @Embedded
    private InterventionContent content;

    @Column(nullable = false, updatable = false)
    private Instant saidAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    /** Why it was recorded so late. */
    @Column(updatable = false)
    private @Nullable String reason;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<MadeCorrection> corrections;

    @SuppressWarnings("NullAway.Init")
    protected Intervention() {
    }

    private Intervention(UUID meetingId, UUID agendaItemId, @Nullable UUID speakerId, Delegate delegate,
            InterventionContent content, Instant saidAt, Occurrence occurrence) {
        this.meetingId = meetingId;
        this.agendaItemId = agendaItemId;
        this.speakerId = speakerId;
        this.personId = delegate.personId();
        this.organisationId = delegate.organisationId();
        this.category = delegate.category();
        this.content = content;
        this.saidAt = saidAt;
        this.recordedAt = occurrence.recordedAt();
        this.reason = occurrence.reason();
        this.corrections = List.of();
        record(SittingEvents.TOPIC, saidAt, new InterventionEvents.InterventionRecorded(about()));
    }

    /** What a speaker on a list said. */
    static Intervention of(UUID meetingId, Speaker speaker, InterventionContent content, Occurrence occurrence) {
        Instant startedAt = speaker.startedAt();
        return new Intervention(meetingId, speaker.agendaItemId(), speaker.id(), speaker.delegate(), content,
                startedAt == null ? occurrence.occurredAt() : startedAt, occurrence);
    }

    /** What somebody said whose clock was not kept. */
    static Intervention of(UUID meetingId, UUID agendaItemId, Delegate delegate, InterventionContent content,
            Occurrence occurrence) {
        return new Intervention(meetingId, agendaItemId, null, delegate, content, occurrence.occurredAt(), occurrence);
    }

    /** Puts right what is said of it. */
    void correct(@Nullable Delegate who, InterventionContent next, Occurrence occurrence) {
        if (who != null) {
            personId = who.personId();
            organisationId = who.organisationId();
            category = who.category();
        }
        content = content.revisedTo(next);
        var all = new ArrayList<>(corrections);
        all.add(new MadeCorrection(occurrence.recordedAt(), String.valueOf(occurrence.reason())));
        corrections = List.copyOf(all);
        record(SittingEvents.TOPIC, occurrence.occurredAt(), new InterventionEvents.InterventionCorrected(about()));
    }

    private InterventionEvents.About about() {
        return new InterventionEvents.About(meetingId, id(), agendaItemId, speakerId, personId, organisationId, category,
                content.visibility(), content.statementId(), content.obligations(), content.measures());
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID agendaItemId() {
        return agendaItemId;
    }

    public @Nullable UUID speakerId() {
        return speakerId;
    }

    public Delegate delegate() {
        return new Delegate(personId, organisationId, category);
    }

    public InterventionContent content() {
        return content;
    }

    public Instant saidAt() {
        return saidAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public List<MadeCorrection> corrections() {
        return corrections;
    }

    /** That it was corrected, and why. */
    public record MadeCorrection(Instant recordedAt, String reason) {
    }
}
