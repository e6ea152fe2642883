package org.dialogueplatform.recommendations.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * One step of a report.
 *
 * @param approvedBy who approved it for the institution thereby, as a person
 * @param approvedFor the head in whose place a deputy did
 */
@Embeddable
public record ReportStep(
        @Column(nullable = false) @Enumerated(EnumType.STRING) ReportState state,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        @Nullable UUID approvedBy,
        @Nullable UUID approvedFor) {

    /** Whether a deputy did it in the place of the institution's head. */
    public boolean isByDeputy() {
        return approvedFor != null;
    }
}
