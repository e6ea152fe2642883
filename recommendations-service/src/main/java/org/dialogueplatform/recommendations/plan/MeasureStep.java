package org.dialogueplatform.recommendations.plan;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * One step of a measure.
 *
 * @param state the state it led to
 * @param termText the term it had from then on, as it is written
 * @param basis the act by which it was extended or cancelled
 * @param document by which it was completed
 */
@Embeddable
public record MeasureStep(
        @Column(nullable = false) @Enumerated(EnumType.STRING) MeasureState state,
        @Column(nullable = false) String termText,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String document) {
}
