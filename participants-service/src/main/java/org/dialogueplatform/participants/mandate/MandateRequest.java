package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.dialogueplatform.platform.identity.Office;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody shall act as something. */
@Schema(name = "MandateRequest", description = "That somebody shall act as something, for an organisation or for the body itself")
public record MandateRequest(@NotNull UUID personId,
        @Schema(description = "The person's own; missing for SECRETARY and CO_CHAIR, and for an ASSESSOR who acts for none") @Nullable UUID organisationId,
        @NotNull Office office,
        @Schema(description = "Of a CO_CHAIR: the code of the working group", examples = "WG-2") @Pattern(regexp = MandateTerms.BODY) @Nullable String body,
        @Schema(description = "The 'sub' of somebody who has signed in before: they hold it at once. Without it the answer carries an invitation.") @Pattern(regexp = "[\\x21-\\x7e]{1,255}", message = "must be a subject as the identity provider writes it") @Nullable String subject,
        @Schema(description = "The first moment; now if missing") @Nullable Instant validFrom,
        @Schema(description = "The first moment after; open-ended if missing") @Nullable Instant validTo) {

    MandateTerms terms(Instant now) {
        return new MandateTerms(personId, organisationId, office, body, validFrom == null ? now : validFrom, validTo);
    }
}
