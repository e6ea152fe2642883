package org.dialogueplatform.recommendations.vocabulary;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a word is to be no term. */
@Schema(name = "TermRejectionRequest", description = "Why a word is to be no term")
public record TermRejectionRequest(
        @Schema(examples = "A slip of the pen in the export") @NotBlank @Size(max = 2000) @Nullable String reason) {

    String requiredReason() {
        return Objects.requireNonNull(reason).strip();
    }
}
