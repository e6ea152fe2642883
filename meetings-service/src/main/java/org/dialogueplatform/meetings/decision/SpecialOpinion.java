package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a participant who does not share a decision wants on record beside it. It never changes. */
@Entity
public class SpecialOpinion {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID decisionId;

    @Column(nullable = false, updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private @Nullable UUID person;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    @Column(nullable = false, updatable = false)
    private Instant submittedAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected SpecialOpinion() {
    }

    SpecialOpinion(Decision decision, UUID organisation, @Nullable UUID person, LocalizedText text, Occurrence occurrence) {
        this.id = Ids.next();
        this.decisionId = decision.id();
        this.organisation = organisation;
        this.person = person;
        this.text = text;
        this.submittedAt = occurrence.occurredAt();
        this.recordedAt = occurrence.recordedAt();
    }

    public UUID id() {
        return id;
    }

    public UUID decisionId() {
        return decisionId;
    }

    /** Whose opinion it is. */
    public UUID organisation() {
        return organisation;
    }

    public @Nullable UUID person() {
        return person;
    }

    public LocalizedText text() {
        return text;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** A special opinion was attached to a decision. */
    @EventType("special-opinion.attached.v1")
    public record Attached(UUID meetingId, UUID decisionId, UUID specialOpinionId, UUID organisationId,
            LocalizedText text) implements MeetingFact {
    }
}
