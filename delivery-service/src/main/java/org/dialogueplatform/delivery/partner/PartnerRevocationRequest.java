package org.dialogueplatform.delivery.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a partner is let in no more. */
@Schema(name = "PartnerRevocationRequest", description = "That a partner shall be let in no more, and why")
public record PartnerRevocationRequest(@NotBlank @Size(max = 2000) String reason) {
}
