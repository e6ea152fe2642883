package org.dialogueplatform.platform.trace;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;

/** Something that is being done because of something else. It may end on another thread than it began on. */
public final class Step {

    private final Span span;

    Step(Span span) {
        this.span = span;
    }

    /** What the things it causes name as their parent; null where nothing caused it and nothing is recorded. */
    public @Nullable String traceparent() {
        SpanContext own = span.getSpanContext();
        return own.isValid() ? "00-" + own.getTraceId() + "-" + own.getSpanId() + "-" + own.getTraceFlags().asHex() : null;
    }

    /** For what is known only later. */
    public Step named(String name) {
        span.updateName(name);
        return this;
    }

    /** Adds something to be read with it; never anything of a person's. */
    public Step with(String key, String value) {
        span.setAttribute(key, value);
        return this;
    }

    public Step with(String key, long value) {
        span.setAttribute(key, value);
        return this;
    }

    public void end(boolean wentWell) {
        if (!wentWell) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
