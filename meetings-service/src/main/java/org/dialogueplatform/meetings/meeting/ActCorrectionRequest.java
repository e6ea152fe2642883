package org.dialogueplatform.meetings.meeting;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was wrong in a line of a meeting's log. */
@Schema(name = "ActCorrectionRequest", description = "What was wrong in a line of a meeting's log")
record ActCorrectionRequest(
        @Schema(description = "When the act really was, between those before and after it; left out if that was right") @Nullable Instant occurredAt,
        @Schema(description = "What was wrong, and why it is corrected") @NotBlank @Size(max = 2000) String reason) {
}
