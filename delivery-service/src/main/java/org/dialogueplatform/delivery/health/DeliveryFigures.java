package org.dialogueplatform.delivery.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** What {@link EndpointHealth} tells of all deliveries together, as metrics; every replica shows the same. */
@ApplicationScoped
class DeliveryFigures {

    private static final Logger LOG = Logger.getLogger(DeliveryFigures.class);

    private final EndpointHealth health;
    private final Clock clock;
    private volatile @Nullable WebhookHealthView last;

    @Inject
    DeliveryFigures(EndpointHealth health, Clock clock, MeterRegistry metrics) {
        this.health = health;
        this.clock = clock;
        Gauge.builder("dialogue.webhook.due", this, figures -> figures.of(WebhookHealthView::due))
                .description("Deliveries that are due now, of active subscriptions").register(metrics);
        Gauge.builder("dialogue.webhook.oldest.seconds", this, figures -> figures.of(figures::oldest))
                .description("How long the oldest of them has been due").register(metrics);
        Gauge.builder("dialogue.webhook.unreadable", this, figures -> figures.of(WebhookHealthView::unreadable))
                .description("Deliveries given up as the event could not be read: ours to mend").register(metrics);
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            last = health.altogether();
        } catch (IllegalStateException e) {
            LOG.debugf("The deliveries could not be counted: %s", e.toString());
        }
    }

    private double of(ToDoubleFunction<WebhookHealthView> figure) {
        WebhookHealthView known = last;
        return known == null ? Double.NaN : figure.applyAsDouble(known);
    }

    private double oldest(WebhookHealthView known) {
        Instant since = known.oldestDueSince();
        return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3);
    }
}
