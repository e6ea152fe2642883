package org.dialogueplatform.platform.time;

import java.time.Clock;
import java.time.Instant;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The optional body of a transition. */
@Schema(name = "Occurrence", description = "When and why; an empty body means now")
public record OccurrenceRequest(
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    /** The occurrence a possibly missing body describes. */
    public static Occurrence read(@Nullable OccurrenceRequest body, Clock clock) {
        return body == null ? Occurrence.now(clock) : Occurrence.of(body.occurredAt, body.reason, clock);
    }
}
