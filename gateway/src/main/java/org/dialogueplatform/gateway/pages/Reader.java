package org.dialogueplatform.gateway.pages;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpServerRequest;

/** In which language a page is read: that of {@code ?lang=}, otherwise the first that the browser accepts. */
public final class Reader {

    private static final Locale ENGLISH = Locale.of("en");
    private static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), ENGLISH);

    private Reader() {
    }

    static Locale language(HttpServerRequest request) {
        return language(request.getParam("lang"), request.getHeader("Accept-Language"));
    }

    public static Locale language(@Nullable String asked, @Nullable String accepted) {
        for (Locale language : LANGUAGES) {
            if (language.getLanguage().equals(asked)) {
                return language;
            }
        }
        if (accepted == null || accepted.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException _) {
            // an unreadable preference is no reason to refuse the page
            return ENGLISH;
        }
    }
}
