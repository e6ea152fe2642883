package org.dialogueplatform.platform.outbox;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.trace.Tracing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** Runs the relay and the waker in this process. */
@ApplicationScoped
public class OutboxProcess {

    private static final String CHANNEL = "outbox";

    /** Never used to send: its being here is what makes Quarkus configure the channel whose producer the relay uses. */
    @Inject
    @Channel(CHANNEL)
    Emitter<byte[]> channel;

    @Inject
    KafkaClientService kafka;

    @Inject
    Waker waker;

    @Inject
    RelayState state;

    @Inject
    MeterRegistry metrics;

    @Inject
    Database database;

    @Inject
    RelaySettings settings;

    @Inject
    Tracing tracing;

    private List<AutoCloseable> running = List.of();
    private List<Thread> threads = List.of();

    void start(@Observes StartupEvent event) {
        var relay = new Relay(database, () -> kafka.<String, byte[]> getProducer(CHANNEL).unwrap(),
                settings, state, tracing);
        running = List.of(relay, waker);
        threads = List.of(Thread.ofPlatform().daemon().name("outbox-relay").start(relay),
                Thread.ofPlatform().daemon().name("outbox-waker").start(waker));
        Gauge.builder("dialogue.outbox.backlog", state, it -> it.backlog().events())
                .description("Events not sent yet").register(metrics);
        Gauge.builder("dialogue.outbox.oldest.seconds", state, it -> it.backlog().oldestSeconds())
                .description("How long the oldest of them has waited").register(metrics);
        Gauge.builder("dialogue.outbox.parked", state, it -> it.backlog().parked())
                .description("Events Kafka refused for good; an operator must look at them").register(metrics);
        Gauge.builder("dialogue.outbox.owner", state, it -> it.isOwner() ? 1 : 0)
                .description("1 in the replica that sends").register(metrics);
        FunctionCounter.builder("dialogue.outbox.published", state, RelayState::publishedEvents)
                .description("Events sent and acknowledged by this process").register(metrics);
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        for (AutoCloseable one : running) {
            one.close();
        }
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** What the parts of the outbox share. */
    @ApplicationScoped
    static class Parts {

        @Produces
        @Singleton
        Database database(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
                @ConfigProperty(name = "quarkus.datasource.username") String user,
                @ConfigProperty(name = "quarkus.datasource.password") String password,
                @ConfigProperty(name = "dialogue.schema") String schema) {
            return new Database(url, user, password, schema);
        }

        @Produces
        @Singleton
        RelaySettings settings(@ConfigProperty(name = "quarkus.application.name") String application,
                @ConfigProperty(name = "dialogue.outbox.batch-size") int batchSize,
                @ConfigProperty(name = "dialogue.outbox.poll-interval") Duration pollInterval,
                @ConfigProperty(name = "dialogue.outbox.retention") Duration outboxRetention,
                @ConfigProperty(name = "dialogue.inbox.retention") Duration inboxRetention) {
            return new RelaySettings("/" + application, batchSize, pollInterval, outboxRetention, inboxRetention);
        }

        @Produces
        @Singleton
        Waker waker(Database database) {
            return new Waker(database);
        }

        @Produces
        @Singleton
        RelayState state() {
            return new RelayState();
        }
    }
}
