package org.dialogueplatform.recommendations.vocabulary;

import java.time.LocalDate;
import java.util.List;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a term.
 *
 * @param broader the term of the same scheme that includes it
 * @param validTo its last day
 */
public record TermDetails(LocalizedText labels, @Nullable Term broader, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, List<Mapping> mappings) {

    /** In characters. */
    static final int LABEL_LENGTH = 500;

    public TermDetails {
        labels.translations().forEach((language, translation) -> {
            if (translation.text().length() > LABEL_LENGTH) {
                throw new Invalid("/labels/translations/" + language + "/text", "Size",
                        "must not be longer than " + LABEL_LENGTH + " characters");
            }
        });
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new Invalid("/validTo", "ends-before-it-begins", "is before validFrom");
        }
        mappings = List.copyOf(mappings);
    }
}
