package org.dialogueplatform.recommendations.register;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a recommendation is about, in the codes of the vocabularies. */
@Schema(name = "ClassificationDocument", description = "What a recommendation is about and whom, which goals and obligations it serves, and which action it asks for. A list that is left out means none.")
public record ClassificationDocument(
        @Schema(description = "Codes of the vocabulary THEME", examples = "[\"fair-trial\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> themes,
        @Schema(description = "Codes of the vocabulary GROUP", examples = "[\"children\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> groups,
        @Schema(description = "Codes of the vocabulary SDG", examples = "[\"16.3\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> sdgs,
        @Schema(description = "Codes of the vocabulary OBLIGATION", examples = "[\"ICCPR-14\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> obligations,
        @Schema(description = "UPR Info's scale, 1 to 5; when left out what the source of an imported one says, else what the opening verb suggests") @Min(1) @Max(5) @Nullable Integer actionCategory) {
}
