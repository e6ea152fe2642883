package org.dialogueplatform.delivery.subscription;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From where on deliveries are made once more. */
@Schema(name = "ReplayRequest", description = "From where on deliveries are made once more: since a moment, or after a cursor")
public record ReplayRequest(
        @Schema(description = "Everything that came to the log since then") @Nullable Instant since,
        @Schema(description = "Everything after this cursor, as the feed gives it") @Nullable String after,
        @Schema(description = "Only what was not taken; false when left out") @Nullable Boolean missingOnly) {
}
