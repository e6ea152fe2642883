package org.dialogueplatform.platform.text;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/** The languages the current reader wants: {@code ?lang=kk|ru|en|*} first, then {@code Accept-Language}. */
@RequestScoped
public class ReaderLanguages {

    private final List<Language> preferred;
    private final boolean all;

    @Inject
    public ReaderLanguages(RoutingContext request) {
        this(request.request().getParam("lang"), request.request().getHeader("Accept-Language"));
    }

    ReaderLanguages(@Nullable String asked, @Nullable String acceptLanguage) {
        this.all = "*".equals(asked);
        this.preferred = asked != null && !all ? List.of(language(asked)) : AcceptLanguage.languages(acceptLanguage);
    }

    /** The best first; none if the reader did not say. */
    public List<Language> preferred() {
        return preferred;
    }

    /** A text as this reader wants it. */
    public TextView view(LocalizedText text) {
        return text.view(preferred, all);
    }

    /** The same, for a text that may be missing. */
    public @Nullable TextView viewOrNull(@Nullable LocalizedText text) {
        return text == null ? null : view(text);
    }

    /** The one in which this reader wants a whole document; the other, if none was asked for. */
    public Language first(Language otherwise) {
        return preferred.isEmpty() ? otherwise : preferred.getFirst();
    }

    private static Language language(String code) {
        for (Language language : Language.values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return language;
            }
        }
        throw new ProblemException(ProblemType.INVALID_PARAMETER, "lang must be kk, ru, en or *.");
    }
}
