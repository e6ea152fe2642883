package org.dialogueplatform.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The suite's languages that a request accepts. */
public final class AcceptLanguage {

    private AcceptLanguage() {
    }

    /** The best first; none where the header is missing, cannot be read, or names none of ours. */
    public static List<Language> languages(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        var languages = new ArrayList<Language>();
        try {
            for (var range : Locale.LanguageRange.parse(header)) {
                for (Language language : Language.values()) {
                    if (range.getWeight() > 0
                            && Locale.of(range.getRange()).getLanguage().split("-", 2)[0].equals(language.code())
                            && !languages.contains(language)) {
                        languages.add(language);
                    }
                }
            }
        } catch (IllegalArgumentException _) {
            // an unreadable preference is no reason to refuse the page
            return List.of();
        }
        return List.copyOf(languages);
    }
}
