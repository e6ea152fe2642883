package org.dialogueplatform.platform.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;

import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text in up to three languages, one of which is authoritative.
 *
 * @param original the authoritative language; its text must be there
 * @param translations by language, the original among them
 */
@Schema(name = "LocalizedText", description = "A text in up to three languages, one of which is authoritative", examples = """
        {"original":"en","translations":{"en":{"text":"Fair trial"},"ru":{"text":"Справедливое судебное разбирательство","state":"REVIEWED"}}}""")
public record LocalizedText(Language original, Map<Language, @Valid Translation> translations) {

    public LocalizedText {
        if (original == null) {
            throw new Invalid("/original", "NotNull", "says which language is authoritative: kk, ru or en");
        }
        if (translations == null || translations.get(original) == null) {
            throw new Invalid("/translations/" + original, "NotNull", "the text in the authoritative language is missing");
        }
        var states = new EnumMap<Language, Translation>(Language.class);
        translations.forEach((language, translation) -> {
            if (translation != null) {
                boolean claimsToBeOriginal = translation.state() == TranslationState.ORIGINAL;
                states.put(language, language == original ? translation.as(TranslationState.ORIGINAL)
                        : claimsToBeOriginal ? translation.as(TranslationState.DRAFT) : translation);
            }
        });
        translations = Map.copyOf(states);
    }

    /** A text in its authoritative language alone. */
    public static LocalizedText of(Language original, String text) {
        return new LocalizedText(original, Map.of(original, new Translation(text, TranslationState.ORIGINAL)));
    }

    /** The authoritative text. */
    public String originalText() {
        return translation(original).text();
    }

    /** The text in the first of these languages there is, else the original, saying which it is. */
    public TextView view(List<Language> preferred, boolean everyLanguage) {
        Language given = preferred.stream().filter(translations::containsKey).findFirst().orElse(original);
        boolean fallback = !preferred.isEmpty() && given != preferred.getFirst();
        return new TextView(translation(given).text(), given, fallback, original, everyLanguage ? translations : null);
    }

    /** What becomes of this text when a new wording replaces it: translations that did not follow the original are outdated. */
    public LocalizedText revisedTo(LocalizedText next) {
        if (next.original == original && next.originalText().equals(originalText())) {
            return next;
        }
        var revised = new EnumMap<Language, Translation>(Language.class);
        next.translations.forEach((language, translation) -> {
            @Nullable
            Translation before = translations.get(language);
            boolean leftAsItWas = language != next.original && before != null && before.text().equals(translation.text());
            revised.put(language, leftAsItWas ? translation.as(TranslationState.OUTDATED) : translation);
        });
        return new LocalizedText(next.original, revised);
    }

    private Translation translation(Language language) {
        Translation translation = translations.get(language);
        if (translation == null) {
            throw new IllegalArgumentException("no text in " + language);
        }
        return translation;
    }
}
