package org.dialogueplatform.recommendations.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a recommendation is taken off the public record. */
@Schema(name = "Unpublication", description = "Why a recommendation is taken off the public record")
public record UnpublicationRequest(
        @Schema(description = "Told to everybody who has read it: it must not repeat what is to be read no more", examples = "Entered twice by mistake") @NotBlank @Size(max = 500) @Nullable String reason) {
}
