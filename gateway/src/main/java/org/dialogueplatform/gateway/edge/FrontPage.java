package org.dialogueplatform.gateway.edge;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.platform.problem.ProblemType;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What is where, for a person who opens the gateway in a browser, and what the problem types mean. */
@ApplicationScoped
class FrontPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <title>%1$s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; color: #1b1b1f; background: #fff }
            a { color: #0b57a4 }
            li { margin: .25rem 0 }
            code { overflow-wrap: anywhere }
            @media (prefers-color-scheme: dark) { body { color: #e4e4e8; background: #17171a } a { color: #8ab8f0 } }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private final String front = page("Dialogue Platform", """
            <p>Meetings, participants and recommendations of a human-rights dialogue body.</p>
            <ul>
            <li><a href="/docs/">The API, to read and to try</a></li>
            <li><a href="/openapi">The API as an OpenAPI document</a>, also <a href="/openapi?format=json">as JSON</a></li>
            <li><a href="/problems">What can go wrong, and what it means</a></li>
            </ul>
            <h2>Collections</h2>
            <ul>
            %s
            </ul>
            """.formatted(Routes.all().stream().filter(route -> route.isApi() && route.pattern().endsWith("/**"))
            .map(route -> route.pattern().replace("/**", ""))
            .map(path -> "<li><a href=\"" + path + "\"><code>" + path + "</code></a></li>")
            .collect(Collectors.joining("\n"))));

    private final String problems = page("What can go wrong", """
            <p>Every error is answered with a problem document (RFC 9457). Its <code>type</code> is one of these addresses, its
            <code>detail</code> says what happened and what to do. <a href="/">Back to the front page</a>.</p>
            <ul>
            %s
            </ul>
            """.formatted(Arrays.stream(ProblemType.values())
            .map(type -> "<li id=\"" + slug(type) + "\"><code>" + type.uri() + "</code><br>" + type.status() + ": "
                    + type.title()
                    + "</li>")
            .collect(Collectors.joining("\n"))));

    void register(@Observes Router router) {
        page(router, "/").handler(context -> answer(context, front));
        page(router, "/problems").handler(context -> answer(context, problems));
        for (ProblemType type : ProblemType.values()) {
            page(router, type.uri().toString()).handler(context -> context.response().setStatusCode(303)
                    .putHeader("Location", "/problems#" + slug(type)).end());
        }
    }

    private static Route page(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    /** A page in our dress; its content is ours, too, and not escaped. */
    static String page(String title, String content) {
        return FRAME.formatted(title, content);
    }

    private static String slug(ProblemType type) {
        String path = type.uri().toString();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(RoutingContext context, String page) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.PAGE)
                .end(page);
    }
}
