package org.dialogueplatform.recommendations.attachment;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file to be attached. */
@Schema(name = "AttachmentDocument", description = "A file to be attached")
public record AttachmentDocument(@Schema(description = "A file that was handed in") @NotNull @Nullable UUID fileId,
        @Schema(description = "What it is") @NotBlank @Size(max = 500) @Nullable String title) {
}
