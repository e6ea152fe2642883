package org.dialogueplatform.recommendations.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term as the secretariat writes it. */
@Schema(name = "VocabularyTermDocument", description = "A term of a vocabulary as the secretariat writes it")
public record TermDocument(
        @NotNull @Nullable Scheme scheme,
        @Schema(description = "Unique within the scheme, for ever", examples = "ICCPR-14") @NotBlank @Size(max = TermDocument.CODE_LENGTH) @Pattern(regexp = TermDocument.CODE, message = "must be letters and digits, joined by single hyphens or dots") @Nullable String code,
        @Schema(description = "What it is called") @NotNull @Valid @Nullable LocalizedText labels,
        @Schema(description = "The code of the term of the same scheme that includes it", examples = "ICCPR") @Size(max = TermDocument.CODE_LENGTH) @Nullable String broader,
        @Nullable LocalDate validFrom,
        @Schema(description = "Its last day") @Nullable LocalDate validTo,
        @Schema(description = "The same or similar things in other vocabularies") @Size(max = TermDocument.MAPPINGS) @Nullable List<@NotNull @Valid Mapping> mappings) {

    static final int CODE_LENGTH = 64;
    static final int MAPPINGS = 50;
    static final String CODE = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";

    Scheme requiredScheme() {
        return Objects.requireNonNull(scheme);
    }

    String requiredCode() {
        return Objects.requireNonNull(code);
    }

    TermDetails details(@Nullable Term broaderTerm) {
        return new TermDetails(Objects.requireNonNull(labels), broaderTerm, validFrom, validTo,
                mappings == null ? List.of() : mappings);
    }
}
