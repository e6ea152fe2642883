package org.dialogueplatform.recommendations.neardouble;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text that may have been written before. */
@Schema(name = "NearDoublesRequest", description = "A text that may have been recommended before")
public record NearDoublesRequest(
        @Schema(examples = "Ensure that detained persons have access to a lawyer") @NotBlank @Size(max = 4000) @Nullable String text,
        @Schema(description = "The language of the text; only texts in it are compared") @NotNull @Nullable Language language,
        @Schema(description = "How many at most; 10 when left out") @Min(1) @Max(10) @Nullable Integer limit) {

    String requiredText() {
        return Objects.requireNonNull(text);
    }

    Language requiredLanguage() {
        return Objects.requireNonNull(language);
    }

    int rows() {
        return limit == null ? 10 : limit;
    }
}
