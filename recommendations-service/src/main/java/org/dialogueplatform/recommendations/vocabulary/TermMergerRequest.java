package org.dialogueplatform.recommendations.vocabulary;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which term a word is another word for. */
@Schema(name = "TermMergerRequest", description = "Which term a word is another word for")
public record TermMergerRequest(
        @Schema(description = "The code of a term of the same scheme that is in use", examples = "justice") @NotBlank @Size(max = TermDocument.CODE_LENGTH) @Nullable String into) {

    String requiredInto() {
        return Objects.requireNonNull(into);
    }
}
