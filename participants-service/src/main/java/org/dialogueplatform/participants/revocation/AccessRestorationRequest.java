package org.dialogueplatform.participants.revocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody shall be let in again. */
@Schema(name = "AccessRestorationRequest", description = "That a subject's tokens shall count again")
public record AccessRestorationRequest(@NotBlank @Size(max = 2000) String reason) {
}
