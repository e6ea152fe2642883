package org.dialogueplatform.recommendations.publication;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when a recommendation is kept from the public. */
@Schema(name = "Embargo", description = "Until when a recommendation is kept from the public")
public record EmbargoRequest(
        @Schema(description = "The moment at which it becomes public if it has been tabled by then (RFC 3339, UTC); later than now", examples = "2026-12-10T06:00:00Z") @NotNull @Nullable Instant until) {
}
