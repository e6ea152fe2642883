package org.dialogueplatform.platform.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.web.RequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import io.opentelemetry.api.trace.SpanKind;
import io.vertx.ext.web.RoutingContext;

/** Makes a step of every request to an operation; whatever the request writes and logs belongs to it. */
@ApplicationScoped
public class RequestSteps {

    private static final String STEP = RequestSteps.class.getName();
    private static final int OUR_FAULT = 500;

    private final Tracing tracing;

    @Inject
    RequestSteps(Tracing tracing) {
        this.tracing = tracing;
    }

    @ServerRequestFilter
    public void begin(SimpleResourceInfo operation, RoutingContext request) {
        Step step = request.get(STEP);
        if (step == null) {
            step = tracing.begin(SpanKind.SERVER,
                    operation.getResourceClass().getSimpleName() + "." + operation.getMethodName(),
                    request.request().getHeader(RequestContext.TRACEPARENT));
            request.put(STEP, step);
            Step begun = step;
            request.addEndHandler(ended -> {
                int status = request.response().getStatusCode();
                begun.with("http.request.method", request.request().method().name())
                        .with("http.response.status_code", status).end(ended.succeeded() && status < OUR_FAULT);
            });
        }
        Tracing.remember(step.traceparent());
    }
}
