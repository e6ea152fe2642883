package org.dialogueplatform.participants.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person shall be erased. */
@Schema(name = "ErasureRequest", description = "That what is known of a person shall be erased, for good")
public record ErasureRequest(
        @Schema(description = "Is kept: name nobody in it") @NotBlank @Size(max = 2000) String reason) {
}
