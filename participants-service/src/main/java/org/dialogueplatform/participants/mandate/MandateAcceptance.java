package org.dialogueplatform.participants.mandate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody takes up what they were invited to. */
@Schema(name = "MandateAcceptance", description = "That somebody takes up the mandate they were invited to")
public record MandateAcceptance(
        @Schema(description = "From the invitation; it can be used once") @NotBlank @Size(max = 200) String token) {

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "MandateAcceptance[secret]";
    }
}
