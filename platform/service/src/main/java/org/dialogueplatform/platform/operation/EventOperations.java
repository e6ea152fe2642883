package org.dialogueplatform.platform.operation;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.outbox.Resending;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * The operator's hands on events, beside health and metrics:
 *
 * <pre>
 * GET  /q/dead-letters?limit=100            what waits, with reason and origin
 * POST /q/dead-letters/sending?upTo=17      sends it to its topic again
 * POST /q/dead-letters/setting-aside?upTo=17
 * POST /q/outbox/sending?from=1             sends from a position on again
 * POST /q/outbox/release                    tries parked events again
 * </pre>
 */
@ApplicationScoped
public class EventOperations {

    private final DeadLetters deadLetters;
    private final Resending resending;
    private final OperatorRoutes routes;

    @Inject
    public EventOperations(DeadLetters deadLetters, Resending resending, OperatorRoutes routes) {
        this.deadLetters = deadLetters;
        this.resending = resending;
        this.routes = routes;
    }

    void register(@Observes ManagementInterface management) {
        routes.add(management, HttpMethod.GET, "/q/dead-letters",
                request -> Map.of("items", deadLetters.waiting(Math.toIntExact(number(request, "limit", 100)))));
        routes.add(management, HttpMethod.POST, "/q/dead-letters/sending",
                request -> done(deadLetters.sendAgain(required(request, "upTo"))));
        routes.add(management, HttpMethod.POST, "/q/dead-letters/setting-aside",
                request -> done(deadLetters.putAside(required(request, "upTo"))));
        routes.add(management, HttpMethod.POST, "/q/outbox/sending",
                request -> done(resending.from(required(request, "from"))));
        routes.add(management, HttpMethod.POST, "/q/outbox/release", request -> done(resending.ofParked()));
    }

    private static Map<String, Integer> done(int events) {
        return Map.of("events", events);
    }

    private static long required(RoutingContext request, String name) {
        return number(request, name, -1);
    }

    private static long number(RoutingContext request, String name, long otherwise) {
        String given = request.request().getParam(name);
        if (given == null && otherwise < 0) {
            throw new NumberFormatException(name);
        }
        return given == null ? otherwise : Long.parseLong(given);
    }
}
