package org.dialogueplatform.platform.trace;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.dialogueplatform.platform.web.RequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;

/**
 * Begins the steps of a trace. Where traces are not recorded a step is its parent over again: what ties things together travels
 * and is logged all the same, and costs nothing. The suite makes its steps itself and only here, so that a step tells nothing
 * but what it was told: no query, no body, no SQL, nobody's name.
 */
@Singleton
public class Tracing {

    /** What log lines carry: all of them of one trace have the same. */
    public static final String TRACE_ID = "traceId";

    private static final int TRACE_ID_AT = 3;
    private static final int SPAN_ID_AT = 36;
    private static final int FLAGS_AT = 53;

    private static final Tracer NOTHING = TracerProvider.noop().get("off");

    private final Tracer tracer;

    /** @param off an SDK that is disabled sends nothing, but begins steps of its own all the same */
    @Inject
    Tracing(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this(off ? NOTHING : tracer);
    }

    public Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Records nothing. */
    public static Tracing off() {
        return new Tracing(NOTHING);
    }

    /**
     * Begins a step.
     *
     * @param parent W3C trace context of what caused it; null begins a new trace, if traces are recorded
     */
    public Step begin(SpanKind kind, String name, @Nullable String parent) {
        return new Step(builder(kind, name, parent).startSpan());
    }

    /** A step that began earlier. */
    public Step begin(SpanKind kind, String name, @Nullable String parent, Instant since) {
        return new Step(builder(kind, name, parent).setStartTimestamp(since).startSpan());
    }

    private SpanBuilder builder(SpanKind kind, String name, @Nullable String parent) {
        Context cause = parent != null && RequestContext.isTraceparent(parent) ? Context.root().with(Span.wrap(read(parent)))
                : Context.root();
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(cause);
    }

    private static SpanContext read(String parent) {
        return SpanContext.createFromRemoteParent(parent.substring(TRACE_ID_AT, SPAN_ID_AT - 1),
                parent.substring(SPAN_ID_AT, FLAGS_AT - 1), TraceFlags.fromHex(parent, FLAGS_AT), TraceState.getDefault());
    }

    /** From now on this is the cause of what is written and logged here. */
    public static void remember(@Nullable String traceparent) {
        if (traceparent == null) {
            forget();
        } else {
            MDC.put(RequestContext.TRACEPARENT, traceparent);
            MDC.put(TRACE_ID, traceparent.substring(TRACE_ID_AT, SPAN_ID_AT - 1));
        }
    }

    /** What comes next has another cause. */
    public static void forget() {
        MDC.remove(RequestContext.TRACEPARENT);
        MDC.remove(TRACE_ID);
    }
}
