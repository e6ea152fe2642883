package org.dialogueplatform.gateway.pages;

import java.util.List;

import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.platform.problem.ProblemType;

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

    /** What the problem types mean. */
    public static String problems() {
        return Templates.problems(List.of(ProblemType.values())).data("lang", "en").setLocale("en").render();
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

        static native TemplateInstance problems(List<ProblemType> types);

        static native TemplateInstance trouble(Trouble trouble);
    }
}
