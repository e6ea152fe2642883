package org.dialogueplatform.gateway.edge;

import java.util.UUID;

import org.dialogueplatform.gateway.identity.Caller;
import org.dialogueplatform.gateway.limit.Charge;
import org.dialogueplatform.platform.trace.Step;
import org.dialogueplatform.platform.trace.Tracing;
import org.dialogueplatform.platform.web.RequestContext;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.SpanKind;
import io.vertx.ext.web.RoutingContext;

/** One request and what has become known of it on the way. Used on the request's own event loop only. */
final class Exchange {

    private static final String KEY = Exchange.class.getName();

    private final RoutingContext context;
    private final String requestId;
    private final long begun = System.nanoTime();
    private String template = "unknown";
    private @Nullable Service service;
    private @Nullable String upstream;
    private Caller caller = Caller.PUBLIC;
    private @Nullable Charge charge;
    private @Nullable String actingFor;

    private String traceparent;
    private @Nullable Step step;

    private Exchange(RoutingContext context) {
        this.context = context;
        String given = context.request().getHeader(RequestContext.REQUEST_ID);
        this.requestId = given != null && RequestContext.isRequestId(given) ? given : UUID.randomUUID().toString();
        this.traceparent = Traces.begin();
    }

    /** The one exchange of a request; a request that failed before any handler saw it gets its own now. */
    static Exchange of(RoutingContext context) {
        Exchange known = context.get(KEY);
        if (known == null) {
            known = new Exchange(context);
            context.put(KEY, known);
        }
        return known;
    }

    static boolean isKnown(RoutingContext context) {
        return context.get(KEY) != null;
    }

    RoutingContext context() {
        return context;
    }

    String requestId() {
        return requestId;
    }

    /** What the services are told of as the cause of this request. */
    String traceparent() {
        return traceparent;
    }

    /** The caller's own trace is continued, if there is one: it is the portal that begins it. */
    void traced(Tracing tracing) {
        Step begun = tracing.begin(SpanKind.SERVER, method(), context.request().getHeader(RequestContext.TRACEPARENT));
        step = begun;
        String own = begun.traceparent();
        traceparent = own == null ? traceparent : own;
    }

    @Nullable
    Step step() {
        return step;
    }

    String method() {
        return context.request().method().name();
    }

    /** The address with its variable parts left out, for logs and metrics. */
    String template() {
        return template;
    }

    @Nullable
    Service service() {
        return service;
    }

    /** How the service answered: a status, or in a word why there is none; null if it was not asked. */
    @Nullable
    String upstream() {
        return upstream;
    }

    /** Who asks, as far as it is known yet. */
    Caller caller() {
        return caller;
    }

    /** For whom a ticket says that the caller acts, who cannot say so by a header; null if it says nothing. */
    @Nullable
    String actingFor() {
        return actingFor;
    }

    /** What this request was counted as; null before it was. */
    @Nullable
    Charge charge() {
        return charge;
    }

    /** Whether the identity provider answers, whose pages and headers are its own. */
    boolean isForProvider() {
        return service == Service.IDENTITY;
    }

    long nanos() {
        return System.nanoTime() - begun;
    }

    void goesTo(@Nullable Service asked, String addressTemplate) {
        service = asked;
        template = addressTemplate;
    }

    void comesFrom(Caller known) {
        caller = known;
    }

    void actsFor(@Nullable String organisation) {
        actingFor = organisation;
    }

    void counted(Charge counted) {
        charge = counted;
    }

    void upstreamSaid(String outcome) {
        upstream = outcome;
    }
}
