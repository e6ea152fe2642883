package org.dialogueplatform.participants.bootstrap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody shall be the first secretary. */
@Schema(name = "SecretariatBootstrapRequest", description = "That whoever sends it shall be the first secretary")
public record BootstrapRequest(
        @Schema(description = "As configured for this installation") @NotBlank @Size(max = 1000) String secret,
        @Schema(description = "Of the first secretary, as on a badge") @NotBlank @Size(max = 200) String displayName) {

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "BootstrapRequest[secret]";
    }
}
