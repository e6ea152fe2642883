package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a recommendation comes onto an agenda. */
@Schema(name = "Tabling", description = "The item of a meeting's agenda a recommendation is tabled on, and when and why")
public record TablingRequest(
        @NotNull @Nullable UUID meetingId,
        @NotNull @Nullable UUID agendaItemId,
        @Schema(description = "What was said at that meeting and led to it, if that is on record") @Nullable UUID interventionId,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
