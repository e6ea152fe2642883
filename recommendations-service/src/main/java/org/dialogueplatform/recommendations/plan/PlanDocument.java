package org.dialogueplatform.recommendations.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as the secretariat enters it. */
@Schema(name = "PlanDocument", description = "A government plan as it was approved")
public record PlanDocument(
        @NotNull @Valid @Nullable LocalizedText title,
        @Schema(description = "The act by which it was approved", examples = "Resolution No. 258 of 28 April 2022") @NotBlank @Size(max = 500) @Nullable String legalAct,
        @NotNull @Nullable LocalDate validFrom,
        @Schema(description = "Its last day") @NotNull @Nullable LocalDate validTo,
        @Schema(description = "The plan before it") @Nullable UUID follows,
        @Schema(description = "How often its measures are reported on; only as they are completed, when left out") @Nullable Frequency reportingRhythm,
        @Schema(description = "When it was entered, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    PlanDetails details() {
        return new PlanDetails(Objects.requireNonNull(title), Objects.requireNonNull(legalAct).strip(),
                Objects.requireNonNull(validFrom), Objects.requireNonNull(validTo), follows, reportingRhythm);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
