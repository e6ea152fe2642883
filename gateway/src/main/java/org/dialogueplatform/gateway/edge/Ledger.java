package org.dialogueplatform.gateway.edge;

import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.trace.Step;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.http.HttpServerResponse;

/**
 * One line in the log, which carries the request's id, and one count in the metrics for every request. Addresses appear without
 * their variable parts and without
 * queries: neither names nor ids of anything are kept here.
 */
@ApplicationScoped
class Ledger {

    private static final Logger LOG = Logger.getLogger("dialogue.access");

    /** Anybody can make up a method; a metric has few. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final MeterRegistry metrics;

    @Inject
    Ledger(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void enter(Exchange exchange) {
        HttpServerResponse response = exchange.context().response();
        long nanos = exchange.nanos();
        String method = METHODS.contains(exchange.method()) ? exchange.method() : "OTHER";
        String status = response.ended() ? Integer.toString(response.getStatusCode()) : "aborted";
        Service service = exchange.service();
        String upstream = exchange.upstream();
        LOG.infof("%s %s %s %.1f ms%s", method, exchange.template(), status, nanos / 1e6,
                upstream == null ? "" : " (" + service + " " + upstream + ")");
        metrics.timer("http.server.requests",
                Tags.of("method", method, "uri", exchange.template(), "status", status, "outcome", outcome(status)))
                .record(nanos, TimeUnit.NANOSECONDS);
        Step step = exchange.step();
        if (step != null) {
            step.named(method + " " + exchange.template()).with("http.request.method", method)
                    .with("http.route", exchange.template());
            if (response.ended()) {
                step.with("http.response.status_code", response.getStatusCode());
            }
            step.end(response.ended() && response.getStatusCode() < 500);
        }
        if (service != null && upstream != null) {
            metrics.counter("dialogue.edge.upstream.answers", Tags.of("service", service.key(), "answer", upstream))
                    .increment();
        }
    }

    private static String outcome(String status) {
        return switch (status.charAt(0)) {
            case '1', '2' -> "SUCCESS";
            case '3' -> "REDIRECTION";
            case '4' -> "CLIENT_ERROR";
            case '5' -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }
}
