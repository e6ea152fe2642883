package org.dialogueplatform.gateway.edge;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;

/**
 * The gateway is ready by itself: taking it away because a service is down would take the other services away too. Which of
 * them answer is told as data.
 */
@Readiness
@ApplicationScoped
class ServicesHealth implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Upstreams upstreams;
    private final NetClient connections;

    @Inject
    ServicesHealth(Vertx vertx, Upstreams upstreams) {
        this.upstreams = upstreams;
        this.connections = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var response = HealthCheckResponse.named("services behind the gateway").up();
        List<Future<?>> answers = new ArrayList<>();
        for (Service service : Service.values()) {
            if (!upstreams.has(service)) {
                continue;
            }
            URI address = upstreams.address(service);
            answers.add(connections.connect(Upstreams.port(address), address.getHost())
                    .compose(socket -> socket.close())
                    .onComplete(done -> response.withData(service.key(), done.succeeded() ? "reachable" : "unreachable")));
        }
        return Uni.createFrom().completionStage(Future.join(answers).otherwiseEmpty().toCompletionStage())
                .map(all -> response.build());
    }
}
