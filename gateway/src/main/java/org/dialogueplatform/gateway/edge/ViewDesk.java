package org.dialogueplatform.gateway.edge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.edge.RequestHeaders.Peer;
import org.dialogueplatform.gateway.views.JoinedView;
import org.dialogueplatform.gateway.views.Part;
import org.dialogueplatform.gateway.views.PartAnswer;
import org.dialogueplatform.gateway.views.PartAnswer.Given;
import org.dialogueplatform.gateway.views.PartAnswer.Missing;
import org.dialogueplatform.gateway.views.PartAnswer.Refused;
import org.dialogueplatform.gateway.views.PartAnswer.Why;
import org.dialogueplatform.gateway.views.Views;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers views: asks for all parts at once, as the caller and in the caller's languages, and gives what came. The services
 * decide what is for whom, part by part, as if each had been asked for alone.
 */
@ApplicationScoped
class ViewDesk {

    private static final Logger LOG = Logger.getLogger(ViewDesk.class);

    /** What the parts' own answers depend on. */
    private static final String VARY = "Accept-Language, Acting-For, Authorization, Cookie";

    /** A page that everybody may read need not be put together for each of them. */
    private static final String FOR_EVERYBODY = "public, max-age=15";
    private static final String FOR_ONE = "private, no-store";

    /** The one parameter of a view; it goes to every part. */
    private static final String LANGUAGE = "lang";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final EdgeSettings settings;
    private final ProblemAnswers problems;
    private final PartRefusals refusals;
    private final MeterRegistry metrics;

    @Inject
    ViewDesk(Vertx vertx, Upstreams upstreams, EdgeSettings settings, ProblemAnswers problems, PartRefusals refusals,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.settings = settings;
        this.problems = problems;
        this.refusals = refusals;
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        router.route(Views.BELOW + "/*").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String path = context.request().path();
        Views.Asked asked = path == null ? null : Views.find(path).orElse(null);
        if (asked == null) {
            Refusal unknown = Refusal.unknownRoute();
            problems.refuse(context, unknown.type(), unknown.detail());
            return;
        }
        new Gathering(context, asked).begin();
    }

    /** One view, while its parts come in. */
    private final class Gathering {

        private final RoutingContext context;
        private final Exchange exchange;
        private final Views.Asked asked;
        private final Map<String, PartAnswer> answers = new HashMap<>();
        private final List<PartRequest> requests = new ArrayList<>();
        private boolean answered;

        private Gathering(RoutingContext context, Views.Asked asked) {
            this.context = context;
            this.exchange = Exchange.of(context);
            this.asked = asked;
        }

        private void begin() {
            context.addEndHandler(ended -> requests.forEach(PartRequest::cut));
            MultiMap headers = headers();
            for (Part part : asked.view().parts()) {
                String path = part.path(asked.id());
                Route route = Routes.find(path).orElseThrow();
                Service service = Objects.requireNonNull(route.service());
                // a view is not worth waiting for a part of it; without its main part there is none
                var patience = part.isMain() ? settings.idleTimeout() : settings.partTimeout();
                var total = part.isMain() ? settings.totalTimeout() : settings.partTimeout();
                requests.add(new PartRequest(vertx, upstreams, route, service, new RequestTarget(path, query(part)), headers,
                        patience, total, settings.partLimit().asLongValue(), answer -> take(part, answer)));
            }
            List.copyOf(requests).forEach(PartRequest::send);
        }

        private MultiMap headers() {
            HttpServerRequest request = context.request();
            MultiMap headers = MultiMap.caseInsensitiveMultiMap();
            RequestHeaders.keepForPart(headers, request.headers(), exchange.caller());
            RequestHeaders.vouch(headers,
                    new Peer(request.remoteAddress().hostAddress(), Objects.requireNonNullElse(request.scheme(), "http"),
                            request.getHeader("Host")),
                    exchange.requestId(), exchange.traceparent());
            return headers;
        }

        private @Nullable String query(Part part) {
            String query = part.query(asked.id());
            String given = context.request().query();
            String language = null;
            if (given != null) {
                for (String parameter : given.split("&", -1)) {
                    if (parameter.startsWith(LANGUAGE + "=")) {
                        language = parameter;
                    }
                }
            }
            if (language == null) {
                return query.isEmpty() ? null : query;
            }
            return query.isEmpty() ? language : query + "&" + language;
        }

        private void take(Part part, PartAnswer answer) {
            answers.put(part.name(), answer);
            metrics.counter("dialogue.edge.view.parts",
                    Tags.of("view", asked.view().operation(), "part", part.name(), "answer", answer.outcome())).increment();
            if (!(answer instanceof Given) && !(answer instanceof Refused refused && refused.isForCaller())) {
                LOG.warnf("No usable answer for '%s' of %s: %s", part.name(), exchange.template(), answer.outcome());
            }
            if (answered || context.response().closed()) {
                return;
            }
            if (part.isMain() && !(answer instanceof Given)) {
                answered = true;
                refusals.refuse(context, answer);
            } else if (answers.size() == asked.view().parts().size()) {
                answered = true;
                give();
            }
        }

        private void give() {
            JoinedView joined = JoinedView.of(asked.view(), answers);
            if (joined.unavailable().size() == asked.view().parts().size()) {
                refusals.refuse(context, new Missing(Why.UNREACHABLE));
                return;
            }
            HttpServerRequest request = context.request();
            HttpServerResponse response = context.response();
            boolean whole = joined.unavailable().isEmpty();
            boolean everybodys = exchange.caller().subject() == null;
            response.putHeader("ETag", joined.tag())
                    // what is missing for the moment is not to be kept
                    .putHeader("Cache-Control", !everybodys ? FOR_ONE : whole ? FOR_EVERYBODY : "no-store");
            response.headers().add("Vary", VARY);
            if (joined.isKnownTo(request.getHeader("If-None-Match"))) {
                response.setStatusCode(304).end();
                return;
            }
            response.putHeader("Content-Type", "application/json");
            if (HttpMethod.HEAD.equals(request.method())) {
                response.putHeader("Content-Length", Integer.toString(joined.body().length())).end();
            } else {
                response.end(joined.body());
            }
        }
    }
}
