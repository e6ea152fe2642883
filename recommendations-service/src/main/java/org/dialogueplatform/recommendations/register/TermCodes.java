package org.dialogueplatform.recommendations.register;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Terms of the vocabularies, by their codes. */
@Schema(name = "TermCodes", description = "Terms of the vocabularies, by their codes")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermCodes(
        @Schema(description = "Codes of the vocabulary THEME", examples = "[\"fair-trial\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> themes,
        @Schema(description = "Codes of the vocabulary GROUP", examples = "[\"children\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> groups,
        @Schema(description = "Codes of the vocabulary SDG", examples = "[\"16.3\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> sdgs,
        @Schema(description = "Codes of the vocabulary OBLIGATION", examples = "[\"ICCPR-14\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> obligations) {

    static final TermCodes NONE = new TermCodes(null, null, null, null);

    /** Whether no term is named. */
    boolean nameNothing() {
        return none(themes) && none(groups) && none(sdgs) && none(obligations);
    }

    private static boolean none(@Nullable List<String> codes) {
        return codes == null || codes.isEmpty();
    }
}
