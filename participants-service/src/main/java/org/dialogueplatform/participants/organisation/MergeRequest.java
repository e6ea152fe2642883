package org.dialogueplatform.participants.organisation;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an organisation was entered twice. */
@Schema(name = "OrganisationMergeRequest", description = "That an organisation was entered twice")
public record MergeRequest(@Schema(description = "The one that is kept") @NotNull UUID into,
        @Schema(description = "How it is known that both are one. Everybody may read it: name nobody in it") @NotBlank @Size(max = 1000) String reason) {
}
