package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a meeting is known to have decided, though no decision of it has arrived. */
@Schema(name = "RecordedByHand", description = "What is recorded by hand instead of by a meeting's decision, and why")
public record ByHandRequest(
        @Schema(description = "The meeting that decided, if one; of what is on an agenda that meeting") @Nullable UUID meetingId,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why it is recorded by hand, and what it rests on") @NotNull @Size(min = 10, max = 2000) @Nullable String reason) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
