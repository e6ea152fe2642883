package org.dialogueplatform.participants.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dialogueplatform.participants.spelling.Spelling;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;

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

    /** Of all names it has or had, in every language, and the abbreviation: any of them may be what somebody else enters. */
    static List<String> spellings(OrganisationDetails details) {
        return Spelling.ofAll(Stream.concat(Stream.ofNullable(details.shortName()),
                Stream.concat(Stream.of(details.names()), details.formerNames().stream().map(FormerName::names))
                        .flatMap(names -> names.translations().values().stream()).map(Translation::text)));
    }

    /** Gives back the names if none is too long. */
    static LocalizedText check(LocalizedText names, String pointer) {
        names.translations().forEach((language, translation) -> {
            if (translation.text().length() > MAX_LENGTH) {
                throw new Invalid(pointer + "/translations/" + language + "/text", "Size",
                        "must not be longer than " + MAX_LENGTH + " characters");
            }
        });
        return names;
    }
}
