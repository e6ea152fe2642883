package org.dialogueplatform.recommendations.vocabulary;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term named in passing: its code, and its label for this reader. */
@Schema(name = "VocabularyTermReference", description = "A term's code, and its label in the best language for this reader")
public record TermReference(@Schema(examples = "ICCPR-14") String code, TextView label) {

    public static TermReference of(Term term, ReaderLanguages languages) {
        return new TermReference(term.code(), languages.view(term.labels()));
    }

    static @Nullable TermReference ofNullable(@Nullable Term term, ReaderLanguages languages) {
        return term == null ? null : of(term, languages);
    }
}
