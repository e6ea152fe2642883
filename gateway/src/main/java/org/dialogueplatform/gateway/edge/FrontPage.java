package org.dialogueplatform.gateway.edge;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.identity.Authentication;
import org.dialogueplatform.gateway.identity.IdentitySettings;
import org.dialogueplatform.gateway.pages.Pages;
import org.dialogueplatform.platform.problem.ProblemType;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What is where, for a person who opens the gateway in a browser, and what the problem types mean. */
@ApplicationScoped
class FrontPage {

    private static final List<String> COLLECTIONS = Routes.all().stream()
            .filter(route -> route.service() != null && route.isApi() && route.pattern().endsWith("/**"))
            .map(route -> route.pattern().replace("/**", "")).toList();

    private final IdentitySettings identity;
    private final ObjectMapper json;

    @Inject
    FrontPage(IdentitySettings identity, ObjectMapper json) {
        this.identity = identity;
        this.json = json;
    }

    void register(@Observes Router router) {
        page(router, "/").handler(context -> answer(context, Pages.front(context.request(), COLLECTIONS, identity.signIn(),
                Authentication.hasSession(context))));
        page(router, "/welcome").handler(context -> {
            Pages.dressWithScript(context.response());
            context.response().end(Pages.welcome(context.request(), Authentication.hasSession(context)));
        });
        page(router, "/problems").handler(context -> answer(context, Pages.problems(context.request())));
        for (ProblemType type : ProblemType.values()) {
            page(router, type.uri().toString())
                    .handler(context -> answer(context, Pages.problem(context.request(), type, json)));
        }
    }

    private static io.vertx.ext.web.Route page(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static void answer(RoutingContext context, String page) {
        Pages.dress(context.response());
        context.response().end(page);
    }
}
