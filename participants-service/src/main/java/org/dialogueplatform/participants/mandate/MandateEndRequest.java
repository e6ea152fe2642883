package org.dialogueplatform.participants.mandate;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a mandate ends. */
@Schema(name = "MandateEndRequest", description = "That a mandate ends")
public record MandateEndRequest(@NotBlank @Size(max = 2000) String reason,
        @Schema(description = "The first moment after, earlier or later than now; now if missing") @Nullable Instant at) {
}
