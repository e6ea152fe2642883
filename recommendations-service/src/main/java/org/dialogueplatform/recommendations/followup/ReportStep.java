package org.dialogueplatform.recommendations.followup;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** One step of a report. */
@Embeddable
public record ReportStep(
        @Column(nullable = false) @Enumerated(EnumType.STRING) ReportState state,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason) {
}
