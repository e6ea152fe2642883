package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * One step of a recommendation's procedure.
 *
 * @param state the state it led to
 * @param occurredAt when it happened
 * @param recordedAt when the register was told
 * @param meetingId at which meeting, if at one
 * @param decisionId by which decision of that meeting, if by one
 */
@Embeddable
public record ProcedureStep(
        @Column(nullable = false) @Enumerated(EnumType.STRING) ProcedureState state,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        @Nullable UUID meetingId,
        @Nullable UUID decisionId) {
}
