package org.dialogueplatform.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.browser.Origins;
import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.gateway.views.LiveAddress;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.trace.Tracing;
import org.jboss.logging.MDC;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The first to see a request from outside: what the allow-list does not name goes no further, nor who is not who they say. */
@ApplicationScoped
class Edge {

    /** Before everything else on the router. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    private final RequestForm form;
    private final Gate gate;
    private final ProblemAnswers problems;
    private final Letterhead letterhead;
    private final Ledger ledger;
    private final Templates templates;
    private final TicketBooth booth;
    private final LiveMerger merger;
    private final Passage.Means means;
    private final Tracing tracing;

    @Inject
    Edge(Vertx vertx, EdgeSettings settings, Upstreams upstreams, Gate gate, ProblemAnswers problems, Letterhead letterhead,
            Ledger ledger, Templates templates, TicketBooth booth, LiveMerger merger, Tracing tracing) {
        this.form = new RequestForm(settings);
        this.gate = gate;
        this.problems = problems;
        this.letterhead = letterhead;
        this.ledger = ledger;
        this.templates = templates;
        this.booth = booth;
        this.merger = merger;
        this.tracing = tracing;
        this.means = new Passage.Means(vertx, upstreams, settings, problems);
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::receive).failureHandler(this::fail);
    }

    private void receive(RoutingContext context) {
        Exchange exchange = open(context);
        HttpServerRequest request = context.request();
        try {
            form.checkSize(request);
            RequestTarget target = RequestTarget.read(request.path(), request.query());
            if (isForDevelopers(target)) {
                context.next();
                return;
            }
            Route route = Routes.find(target.path()).filter(this::isServed).orElseThrow(Refusal::unknownRoute);
            exchange.goesTo(route.service(), templates.find(target.path()).orElse(route.pattern()));
            if (route.isApi() && Origins.isPreflight(request)) {
                gate.checkPreflight(request);
                request.resume();
                Origins.answerPreflight(context.response());
                return;
            }
            form.checkMethod(context, route);
            form.checkBody(request.headers(), exchange.method(), route);
            admit(exchange, route, target).onSuccess(admitted -> goOn(exchange, route, target.withoutTickets()))
                    .onFailure(refused -> refuse(context, refused));
        } catch (Refusal refusal) {
            refuse(context, refusal);
        }
    }

    private Future<Void> admit(Exchange exchange, Route route, RequestTarget target) {
        if (!route.isApi() || target.tickets().isEmpty()) {
            return gate.admit(exchange, route);
        }
        if (LiveAddress.find(target.path()).isEmpty()) {
            throw new Refusal(ProblemType.INVALID_PARAMETER, "A ticket is good for the live address it was made for only.");
        }
        return gate.admit(exchange, booth.take(exchange, target));
    }

    private void goOn(Exchange exchange, Route route, RequestTarget target) {
        RoutingContext context = exchange.context();
        Service service = route.service();
        if (context.response().closed()) {
            return;
        }
        LiveAddress.Asked live = LiveAddress.find(target.path()).orElse(null);
        if (live != null) {
            merger.begin(exchange, live, target);
            return;
        }
        if (service != null) {
            new Passage(exchange, service, route, target, means).begin();
            return;
        }
        if (route.pattern().startsWith("/docs")) {
            context.response().putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.API_PAGE);
        }
        if (Route.isSafe(exchange.method())) {
            context.request().resume();
        }
        context.next();
    }

    /** A route to what is not there, such as the pages of an identity provider that has its own address. */
    private boolean isServed(Route route) {
        Service service = route.service();
        return service == null || means.upstreams().has(service);
    }

    private Exchange open(RoutingContext context) {
        boolean known = Exchange.isKnown(context);
        Exchange exchange = Exchange.of(context);
        if (!known) {
            Connections.headArrived(context);
            exchange.traced(tracing);
            MDC.put("requestId", exchange.requestId());
            Tracing.remember(exchange.traceparent());
            context.addEndHandler(ended -> ledger.enter(exchange));
        }
        // every time: a page that is found under another name begins anew, without headers
        letterhead.put(exchange);
        return exchange;
    }

    /** Quarkus' own pages while developing. */
    private static boolean isForDevelopers(RequestTarget target) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && target.path().startsWith("/q/");
    }

    private void refuse(RoutingContext context, Throwable why) {
        switch (why) {
            case Refusal refusal -> problems.refuse(context, refusal.type(), refusal.detail());
            case ProblemException problem -> problems.refuse(context, problem);
            default -> problems.unexpected(context, why);
        }
    }

    private void fail(RoutingContext context) {
        open(context);
        Throwable failure = context.failure();
        Refusal known = ForeignErrors.replacement(context.statusCode(), null);
        if (failure instanceof ProblemException) {
            refuse(context, failure);
        } else if (known == null || context.statusCode() >= 500) {
            problems.unexpected(context, failure);
        } else {
            refuse(context, known);
        }
    }
}
