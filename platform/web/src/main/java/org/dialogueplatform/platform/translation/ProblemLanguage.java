package org.dialogueplatform.platform.translation;

import java.util.ArrayList;
import java.util.List;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.text.AcceptLanguage;
import org.dialogueplatform.platform.text.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * In which language a problem is told. The sentences stand in the code in English and are translated where the document is
 * written, by the module's catalogues; the language of the machine has no say in it.
 */
public final class ProblemLanguage {

    private static final Logger LOG = Logger.getLogger(ProblemLanguage.class);

    private ProblemLanguage() {
    }

    /**
     * The language asked for with {@code ?lang=}, otherwise the first that is accepted; English for who has no wish, for most
     * of
     * those are programs.
     */
    public static Language of(@Nullable String lang, @Nullable String acceptLanguage) {
        for (Language language : Language.values()) {
            if (language.code().equalsIgnoreCase(lang)) {
                return language;
            }
        }
        List<Language> accepted = AcceptLanguage.languages(acceptLanguage);
        return accepted.isEmpty() ? Language.EN : accepted.getFirst();
    }

    /** The problem in that language: all of it, or null where a sentence of it has no translation. */
    public static @Nullable Problem translated(Problem problem, Language language) {
        String title = sentence(problem.title(), language);
        String detail = sentence(problem.detail(), language);
        List<FieldError> errors = new ArrayList<>();
        for (FieldError error : problem.errors()) {
            String sentence = sentence(error.detail(), language);
            if (sentence != null) {
                errors.add(new FieldError(error.pointer(), error.code(), sentence));
            }
        }
        if (title == null || detail == null || errors.size() < problem.errors().size()) {
            LOG.warnf("A problem of type %s has a sentence without a translation into %s: %s", problem.type(), language,
                    problem.detail());
            return null;
        }
        return problem.reworded(title, detail, errors);
    }

    /** A sentence of the suite in that language; null where it has no translation. */
    public static @Nullable String sentence(String english, Language language) {
        return switch (language) {
            case EN -> english;
            case KK -> Kazakh.CATALOGUE.translate(english);
            case RU -> Russian.CATALOGUE.translate(english);
        };
    }

    /** Read when first needed. */
    private static final class Kazakh {
        private static final Catalogue CATALOGUE = Catalogue.load("kk");
    }

    private static final class Russian {
        private static final Catalogue CATALOGUE = Catalogue.load("ru");
    }
}
