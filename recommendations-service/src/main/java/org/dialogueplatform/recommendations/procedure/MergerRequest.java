package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which other recommendation one becomes part of. */
@Schema(name = "Merger", description = "The recommendation another one becomes part of, and when and why")
public record MergerRequest(
        @Schema(description = "The one that stands") @NotNull @Nullable UUID into,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; part of the record") @Size(max = 2000) @Nullable String reason) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
