package org.dialogueplatform.recommendations.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Which action a text seems to ask for. */
@Schema(name = "ActionCategorySuggestion", description = "Which action a text seems to ask for, by its opening verb")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionCategorySuggestion(
        @Schema(description = "UPR Info's scale: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action; missing where no known verb opens the text") @Nullable Integer actionCategory) {
}
