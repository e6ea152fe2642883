package org.dialogueplatform.participants.revocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody shall be kept out. */
@Schema(name = "AccessRevocationRequest", description = "That none of a subject's tokens shall count any more")
public record AccessRevocationRequest(
        @Schema(description = "The 'sub' of the tokens") @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,255}", message = "must be a subject as the identity provider writes it") String subject,
        @NotBlank @Size(max = 2000) String reason) {
}
