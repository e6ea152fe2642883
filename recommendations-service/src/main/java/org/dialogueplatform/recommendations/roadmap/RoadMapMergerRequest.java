package org.dialogueplatform.recommendations.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Into which road map one is merged, and why. */
@Schema(name = "RoadMapMerger", description = "Into which road map one is merged, and why")
public record RoadMapMergerRequest(
        @Schema(description = "An open one") @NotNull @Nullable UUID into,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @NotBlank @Size(max = 2000) @Nullable String reason) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
