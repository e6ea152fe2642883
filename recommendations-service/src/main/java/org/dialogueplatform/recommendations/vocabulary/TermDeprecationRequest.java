package org.dialogueplatform.recommendations.vocabulary;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a term is no longer used, and what instead. */
@Schema(name = "TermDeprecationRequest", description = "Why a term is no longer used, and what is used instead")
public record TermDeprecationRequest(
        @Schema(examples = "Two terms for one thing") @NotBlank @Size(max = 2000) @Nullable String reason,
        @Schema(description = "The code of the term of the same scheme to use in its place") @Size(max = TermDocument.CODE_LENGTH) @Nullable String replacedBy) {

    String requiredReason() {
        return Objects.requireNonNull(reason).strip();
    }
}
