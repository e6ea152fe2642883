package org.dialogueplatform.recommendations.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same or a similar thing in another vocabulary. */
@Schema(name = "TermMapping", description = "The same or a similar thing in another vocabulary")
public record Mapping(
        @Schema(description = "One of the schemes here, or an outside system", examples = "UHRI") @NotBlank @Size(max = 100) String system,
        @Schema(description = "As that vocabulary has it", examples = "Women & girls") @NotBlank @Size(max = 300) String code,
        @NotNull Relation relation) {

    /** How the other's meaning relates to the term's: as in SKOS. */
    @Schema(name = "MappingRelation", description = "What the other term is to this one: the same, broader, narrower or related")
    public enum Relation {
        EXACT,
        BROAD,
        NARROW,
        RELATED
    }
}
