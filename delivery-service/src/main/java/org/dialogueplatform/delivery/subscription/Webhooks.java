package org.dialogueplatform.delivery.subscription;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.dialogueplatform.delivery.webhook.Bell;
import org.dialogueplatform.delivery.webhook.Consents;
import org.dialogueplatform.delivery.webhook.DispatchSettings;
import org.dialogueplatform.delivery.webhook.Dispatcher;
import org.dialogueplatform.delivery.webhook.Figures;
import org.dialogueplatform.delivery.webhook.LocalAddresses;
import org.dialogueplatform.delivery.webhook.RetrySchedule;
import org.dialogueplatform.delivery.webhook.SingleDelivery;
import org.dialogueplatform.delivery.webhook.WebhookClient;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.trace.Tracing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Sets this process's share of the deliveries going, as it is configured. */
@ApplicationScoped
class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final double JITTER = 0.2;
    private static final int ANSWER_BYTES = 64 * 1024;
    private static final int ANSWER_KEPT = 2048;
    private static final int AHEAD = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final SubscriptionSettings settings;
    private final Clock clock;
    private @Nullable Dispatcher dispatcher;
    private @Nullable Thread thread;

    @Inject
    Webhooks(SubscriptionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Produces
    @Singleton
    LocalAddresses local() {
        var local = new LocalAddresses(settings.localAddresses().orElse(List.of()));
        settings.localAddresses().filter(list -> !list.isEmpty())
                .ifPresent(list -> LOG.warnf("Deliveries may go to %s without TLS: for developers only", list));
        return local;
    }

    @Produces
    @Singleton
    WebhookClient client(LocalAddresses local) {
        return new WebhookClient(
                new WebhookClient.Limits(settings.connectTimeout(), settings.totalTimeout(), ANSWER_BYTES, ANSWER_KEPT),
                host -> List.of(InetAddress.getAllByName(host)), local, clock);
    }

    @Produces
    @Singleton
    SingleDelivery single(WebhookClient client, LocalAddresses local) {
        return new SingleDelivery(client, local, clock);
    }

    @Produces
    @Singleton
    Consents consents(WebhookClient client, LocalAddresses local) {
        return new Consents(client, local, settings.origin());
    }

    @Produces
    @Singleton
    Bell bell(Database database) {
        return new Bell(database);
    }

    void start(@Observes StartupEvent event, Database database, Bell bell, Secrets secrets, WebhookClient client,
            LocalAddresses local, NoticeKeeper notices, MeterRegistry metrics, Tracing tracing) {
        bell.start();
        var started = new Dispatcher(database, bell, secrets, client, local, notices,
                new DispatchSettings(new RetrySchedule(settings.schedule(), JITTER), settings.atOnce(), AHEAD, settings.look(),
                        settings.disableAfter(), settings.disableAttempts(), settings.attemptsRetention(),
                        settings.deliveriesRetention()),
                new Figures(metrics), clock, tracing);
        dispatcher = started;
        thread = Thread.ofPlatform().daemon().name("webhooks").start(started);
    }

    void stop(@Observes ShutdownEvent event, Bell bell, WebhookClient client) {
        if (dispatcher != null && thread != null) {
            dispatcher.close();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        bell.close();
        client.close();
    }
}
