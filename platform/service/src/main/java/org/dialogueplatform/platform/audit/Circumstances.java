package org.dialogueplatform.platform.audit;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.platform.web.RequestContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Finds out who is at work and through what. */
@ApplicationScoped
public class Circumstances {

    /** Who acts where nobody in particular does. */
    static final String SYSTEM = "system";

    private static final String OPERATION = Circumstances.class.getName() + ".operation";

    private final CurrentActor actor;
    private final CurrentVertxRequest request;

    @Inject
    Circumstances(CurrentActor actor, CurrentVertxRequest request) {
        this.actor = actor;
        this.request = request;
    }

    /** Remembers which operation a request is about. */
    @ServerRequestFilter
    public void remember(SimpleResourceInfo resource, RoutingContext current) {
        current.put(OPERATION, resource);
    }

    /** Who is at work at this moment on this thread: a token's subject, or "system". */
    public String subject() {
        return now().subject();
    }

    /** Who and through what, at this moment on this thread. */
    Of now() {
        Optional<Origin> origin = Origin.current();
        if (origin.isPresent()) {
            return ofWork(origin.get());
        }
        @Nullable
        RoutingContext current = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return current == null ? ofWork(null) : ofRequest(actor.get(), current);
    }

    private static Of ofWork(@Nullable Origin origin) {
        @Nullable
        String traceparent = (String) MDC.get(RequestContext.TRACEPARENT);
        if (origin == null) {
            return new Of(SYSTEM, null, null, null, null, null, null, null, traceparent);
        }
        return new Of(origin.subject() == null ? SYSTEM : origin.subject(), null, null, null, origin.work(), origin.eventId(),
                null,
                null, traceparent);
    }

    private static Of ofRequest(Actor actor, RoutingContext current) {
        return ofRequest(actor, current.request(), operation(current));
    }

    /** Somebody who has just been recognised; through what operation is not known yet. */
    static Of ofRecognised(Actor actor, @Nullable HttpServerRequest request) {
        return ofRequest(actor, request, null);
    }

    private static Of ofRequest(Actor actor, @Nullable HttpServerRequest http, @Nullable String operation) {
        @Nullable
        String id = http == null ? null : http.getHeader(RequestContext.REQUEST_ID);
        @Nullable
        String trace = http == null ? null : http.getHeader(RequestContext.TRACEPARENT);
        @Nullable
        Role role = actor.role();
        return new Of(actor.subject(), role == null ? null : role.claim(), actor.organisation(), actor.forPerson(), null, null,
                operation,
                RequestContext.isRequestId(id) ? id : null, RequestContext.isTraceparent(trace) ? trace : null);
    }

    /** The operation's id in the API's description; of one without, its method's name. */
    private static @Nullable String operation(RoutingContext current) {
        @Nullable
        SimpleResourceInfo resource = current.get(OPERATION);
        if (resource == null) {
            return null;
        }
        try {
            Method method = resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
            Operation operation = method.getAnnotation(Operation.class);
            return operation == null || operation.operationId().isEmpty() ? method.getName() : operation.operationId();
        } catch (NoSuchMethodException _) {
            return resource.getMethodName();
        }
    }

    /** What was found out. */
    record Of(String subject, @Nullable String role, @Nullable UUID organisation, @Nullable UUID forPerson,
            @Nullable String consumer,
            @Nullable UUID eventId, @Nullable String operation, @Nullable String requestId, @Nullable String traceparent) {
    }
}
