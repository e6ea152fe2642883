package org.dialogueplatform.participants.registration;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How it is known that a delegate is there. */
@Schema(name = "CheckInRequest", description = "How it is known that a delegate is there, and since when")
public record CheckInRequest(
        @Schema(description = "QR or DESK for the room, SELF or ONLINE for online participation") @NotNull CheckInSource source,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC); for the secretariat and, within hours, the desk") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {
}
