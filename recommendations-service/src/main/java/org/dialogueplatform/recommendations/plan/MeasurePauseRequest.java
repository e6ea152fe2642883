package org.dialogueplatform.recommendations.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a measure is paused, and for how long. */
@Schema(name = "MeasurePauseRequest", description = "Why a measure is paused, and for how long")
public record MeasurePauseRequest(
        @Schema(description = "Why; everybody can read it") @NotBlank @Size(max = 2000) @Nullable String reason,
        @Schema(description = "The last day of the pause; until it is resumed, when left out") @Nullable LocalDate until,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
