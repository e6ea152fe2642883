package org.dialogueplatform.platform.outbox;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows the backlog, and turns down only when it is hours old: a broker that is away is no reason to refuse writes, which are
 * safe in the outbox, but an outbox that nobody empties fills the disk.
 */
@Readiness
@ApplicationScoped
public class OutboxReadiness implements HealthCheck {

    private final RelayState state;
    private final Duration tolerated;

    @Inject
    public OutboxReadiness(RelayState state,
            @ConfigProperty(name = "dialogue.outbox.tolerated-age") Duration tolerated) {
        this.state = state;
        this.tolerated = tolerated;
    }

    @Override
    public HealthCheckResponse call() {
        var backlog = state.backlog();
        return HealthCheckResponse.named("outbox").status(backlog.oldestSeconds() < tolerated.toSeconds())
                .withData("owner", state.isOwner()).withData("backlog", backlog.events())
                .withData("oldestSeconds", Math.round(backlog.oldestSeconds())).withData("parked", backlog.parked()).build();
    }
}
