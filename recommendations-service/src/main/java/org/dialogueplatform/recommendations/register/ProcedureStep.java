package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * One step of a recommendation's procedure.
 *
 * @param state the state it led to
 * @param occurredAt when it happened
 * @param recordedAt when the register was told
 * @param meetingId at which meeting, if at one
 * @param decisionId by which decision of that meeting, if by one
 * @param bodyCode which body took it under review, if one did
 * @param byHand whether the secretariat recorded a meeting's decision that had not arrived
 */
@Embeddable
public record ProcedureStep(
        @Column(nullable = false) @Enumerated(EnumType.STRING) ProcedureState state,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        @Nullable UUID meetingId,
        @Nullable UUID decisionId,
        @Nullable String bodyCode,
        boolean byHand) {

    static ProcedureStep to(ProcedureState state, Occurrence occurrence, @Nullable UUID meeting) {
        return new ProcedureStep(state, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason(), meeting, null,
                null, false);
    }

    ProcedureStep by(UUID decision) {
        return new ProcedureStep(state, occurredAt, recordedAt, reason, meetingId, decision, bodyCode, byHand);
    }

    ProcedureStep before(@Nullable String body) {
        return new ProcedureStep(state, occurredAt, recordedAt, reason, meetingId, decisionId, body, byHand);
    }

    ProcedureStep recordedByHand() {
        return new ProcedureStep(state, occurredAt, recordedAt, reason, meetingId, decisionId, bodyCode, true);
    }

    /** Whether it was recorded by hand and a decision of that meeting, which has now arrived, says the same. */
    boolean isConfirmedBy(MeetingDecision decision, ProcedureState decided) {
        return byHand && decisionId == null && state == decided && decision.meetingId().equals(meetingId);
    }
}
