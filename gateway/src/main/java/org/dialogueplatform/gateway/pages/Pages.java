package org.dialogueplatform.gateway.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The pages, ready to be sent. */
public final class Pages {

    private Pages() {
    }

    /**
     * What is where.
     *
     * @param collections addresses of the interface
     * @param canSignIn whether people can sign in here
     * @param signedIn whether this one has
     */
    public static String front(HttpServerRequest request, List<String> collections, boolean canSignIn, boolean signedIn) {
        return render(request, Templates.front(collections, canSignIn, signedIn));
    }

    /**
     * Where an invitation leads to; its token stands behind the # and is no business of the server until somebody accepts.
     *
     * @param signedIn whether this one has
     */
    public static String welcome(HttpServerRequest request, boolean signedIn) {
        return render(request, Templates.welcome(signedIn));
    }

    /** Which problems there are. */
    public static String problems(HttpServerRequest request) {
        Language language = language(request);
        List<ProblemLine> lines = Arrays.stream(ProblemType.values())
                .map(type -> new ProblemLine(type, title(type, language))).toList();
        return render(request, Templates.problems(lines));
    }

    /** What one of them means, and what can be done about it. */
    public static String problem(HttpServerRequest request, ProblemType type, ObjectMapper json) {
        Language language = language(request);
        List<Rules.Rule> rules = type == ProblemType.RULE_BROKEN ? Rules.all(language) : List.of();
        return render(request, Templates.problem(type, title(type, language), Examples.of(type, language, json), rules));
    }

    private static Language language(HttpServerRequest request) {
        return Language.valueOf(Reader.language(request).getLanguage().toUpperCase(Locale.ROOT));
    }

    private static String title(ProblemType type, Language language) {
        return Objects.requireNonNullElse(ProblemLanguage.sentence(type.title(), language), type.title());
    }

    /** What went wrong while signing in or out. */
    public static String trouble(HttpServerRequest request, ProblemType type) {
        return render(request, Templates.trouble(Trouble.of(type)));
    }

    /** The headers that go with any of them. */
    public static void dress(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.PAGE).headers()
                .add("Vary", "Accept-Language");
    }

    /** The headers that go with a page that has a script of its own file. */
    public static void dressWithScript(HttpServerResponse response) {
        dress(response);
        response.putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.SCRIPTED_PAGE)
                .putHeader("Cache-Control", "no-store");
    }

    private static String render(HttpServerRequest request, TemplateInstance page) {
        var language = Reader.language(request);
        return page.data("lang", language.getLanguage()).setLocale(language).render();
    }

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = false)
    private static final class Templates {

        static native TemplateInstance front(List<String> collections, boolean canSignIn, boolean signedIn);

        static native TemplateInstance welcome(boolean signedIn);

        static native TemplateInstance problems(List<ProblemLine> problems);

        static native TemplateInstance problem(ProblemType type, String heading, String example, List<Rules.Rule> rules);

        static native TemplateInstance trouble(Trouble trouble);
    }
}
