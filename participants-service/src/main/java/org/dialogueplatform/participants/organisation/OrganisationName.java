package org.dialogueplatform.participants.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;

/** Rules about an organisation's name. */
final class OrganisationName {

    static final int MAX_LENGTH = 400;

    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private OrganisationName() {
    }

    /** What two spellings of one name have in common: neither case nor spaces, quotes and punctuation make another name. */
    static String key(LocalizedText names) {
        String plain = Normalizer.normalize(names.originalText(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = NOT_LETTER_OR_DIGIT.matcher(plain).replaceAll(" ").strip();
        if (key.isEmpty()) {
            throw new Invalid("/names/translations/" + names.original() + "/text", "NotBlank", "must hold a letter or digit");
        }
        return key;
    }

    /** Gives back the names if none is too long. */
    static LocalizedText check(LocalizedText names) {
        names.translations().forEach((language, translation) -> {
            if (translation.text().length() > MAX_LENGTH) {
                throw new Invalid("/names/translations/" + language + "/text", "Size",
                        "must not be longer than " + MAX_LENGTH + " characters");
            }
        });
        return names;
    }
}
