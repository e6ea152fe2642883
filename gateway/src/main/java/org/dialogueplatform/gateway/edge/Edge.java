package org.dialogueplatform.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.logging.MDC;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The first to see a request from outside: what the allow-list does not name goes no further. */
@ApplicationScoped
class Edge {

    /** Before everything else on the router. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    private final EdgeSettings limits;
    private final ProblemAnswers problems;
    private final Ledger ledger;
    private final Templates templates;
    private final Passage.Means means;

    @Inject
    Edge(Vertx vertx, EdgeSettings settings, Upstreams upstreams, ProblemAnswers problems, Ledger ledger,
            Templates templates) {
        this.limits = settings;
        this.problems = problems;
        this.ledger = ledger;
        this.templates = templates;
        this.means = new Passage.Means(vertx, upstreams, settings, problems);
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::receive).failureHandler(this::fail);
    }

    private void receive(RoutingContext context) {
        Exchange exchange = open(context);
        HttpServerRequest request = context.request();
        try {
            checkSize(request);
            RequestTarget target = RequestTarget.read(request.path(), request.query());
            if (isForDevelopers(target)) {
                context.next();
                return;
            }
            Route route = Routes.find(target.path())
                    .orElseThrow(Refusal::unknownRoute);
            Service service = route.service();
            exchange.goesTo(service, templates.find(target.path()).orElse(route.pattern()));
            checkMethod(context, route);
            checkBody(request.headers(), exchange.method(), route);
            if (service == null) {
                request.resume();
                context.next();
            } else {
                new Passage(exchange, service, route, target, means).begin();
            }
        } catch (Refusal refusal) {
            problems.answer(context, refusal.type(), refusal.detail());
        }
    }

    private Exchange open(RoutingContext context) {
        boolean known = Exchange.isKnown(context);
        Exchange exchange = Exchange.of(context);
        if (!known) {
            MDC.put("requestId", exchange.requestId());
            exchange.sign(context.response());
            context.addEndHandler(ended -> ledger.enter(exchange));
        }
        return exchange;
    }

    private void checkSize(HttpServerRequest request) {
        if (request.uri().length() > limits.uriLimit().asLongValue()) {
            throw new Refusal(ProblemType.URI_TOO_LONG,
                    "The address may have " + limits.uriLimit().asLongValue() + " characters.");
        }
        if (RequestHeaders.size(request.headers()) > limits.headerLimit().asLongValue()) {
            throw new Refusal(ProblemType.HEADERS_TOO_LARGE,
                    "The headers may have " + limits.headerLimit().asLongValue() + " bytes together.");
        }
    }

    private static void checkMethod(RoutingContext context, Route route) {
        if (!route.allows(context.request().method().name())) {
            context.response().putHeader("Allow", String.join(", ", route.methods()));
            throw new Refusal(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
        }
    }

    private void checkBody(MultiMap headers, String method, Route route) {
        if (!Connections.hasPlainFraming(headers)) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST, "The body may be sent chunked or with its length, nothing else.");
        }
        if (Route.isSafe(method) && Connections.hasBody(headers)) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST, "This method takes no body.");
        }
        if (Connections.contentLength(headers) > limits.bodyLimit(route)) {
            throw Refusal.bodyTooLarge(limits.bodyLimit(route));
        }
    }

    /** Quarkus' own pages while developing. */
    private static boolean isForDevelopers(RequestTarget target) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && target.path().startsWith("/q/");
    }

    private void fail(RoutingContext context) {
        open(context);
        Refusal known = ForeignErrors.replacement(context.statusCode(), null);
        if (known == null || context.statusCode() >= 500) {
            problems.unexpected(context, context.failure());
        } else {
            problems.answer(context, known.type(), known.detail());
        }
    }
}
