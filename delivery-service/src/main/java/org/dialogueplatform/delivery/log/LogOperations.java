package org.dialogueplatform.delivery.log;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.operation.OperatorRoutes;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;

/**
 * The operator's hands on the log, on the management port:
 *
 * <pre>
 * GET  /q/event-log          how far it reaches
 * POST /q/event-log/epochs   after it was restored from a backup: no cursor given before counts any more
 * </pre>
 */
@ApplicationScoped
public class LogOperations {

    private final EventLog log;
    private final OperatorRoutes routes;

    @Inject
    public LogOperations(EventLog log, OperatorRoutes routes) {
        this.log = log;
        this.routes = routes;
    }

    void register(@Observes ManagementInterface management) {
        routes.add(management, HttpMethod.GET, "/q/event-log", request -> view(log.head()));
        routes.add(management, HttpMethod.POST, "/q/event-log/epochs", request -> view(log.beginEpoch()));
    }

    private static Map<String, Object> view(LogHead head) {
        return Map.of("epoch", head.epoch(), "last", head.last(), "dropped", head.dropped());
    }
}
