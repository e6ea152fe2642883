package org.dialogueplatform.recommendations.decision;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.jspecify.annotations.Nullable;

/** A decision of a meeting that could not take effect on a recommendation. It changed nothing; somebody has to look at it. */
@Entity
public class DecisionConflict {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID decisionId;

    @Column(nullable = false)
    private UUID meetingId;

    @Nullable
    private UUID agendaItemId;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private UUID recommendationId;

    private int textVersion;

    @Enumerated(EnumType.STRING)
    @Nullable
    private ProcedureState state;

    @Column(nullable = false)
    private String cause;

    @Column(nullable = false)
    private String detail;

    @Column(nullable = false)
    private Instant decidedAt;

    @Column(nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected DecisionConflict() {
    }

    DecisionConflict(DecisionTaken decision, DecisionTaken.About about, @Nullable ProcedureState state, String cause,
            String detail, Occurrence occurrence) {
        this.id = Ids.next();
        this.decisionId = decision.decisionId();
        this.meetingId = decision.meetingId();
        this.agendaItemId = decision.agendaItemId();
        this.kind = decision.kind();
        this.recommendationId = about.id();
        this.textVersion = about.textVersion();
        this.state = state;
        this.cause = cause;
        this.detail = detail;
        this.decidedAt = occurrence.occurredAt();
        this.recordedAt = occurrence.recordedAt();
    }

    UUID id() {
        return id;
    }

    DecisionConflictView view() {
        return new DecisionConflictView(id, decisionId, meetingId, agendaItemId, kind, recommendationId, textVersion, state,
                cause, detail, decidedAt, recordedAt);
    }
}
