package org.dialogueplatform.platform.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.UnreadableEvent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.kafka.KafkaConnection;
import org.dialogueplatform.platform.live.Change.Seen;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;

/**
 * The live streams of this process. One thread reads the service's own topics from their end, in no group: every replica hears
 * everything and tells those who are connected to it. It begins with the first stream.
 */
@ApplicationScoped
public class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(5);

    private final Instance<LiveChanges> source;
    private final KnownMandates mandates;
    private final LiveSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final KafkaConnection kafka;
    private final String name;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean running = true;
    private @Nullable Thread thread;
    private Instant mandatesLookedAt = Instant.EPOCH;

    @Inject
    LiveStreams(Instance<LiveChanges> source, KnownMandates mandates, LiveSettings settings, ObjectMapper json, Clock clock,
            KafkaConnection kafka, @ConfigProperty(name = "quarkus.application.name") String application,
            MeterRegistry metrics) {
        this.source = source;
        this.mandates = mandates;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.kafka = kafka;
        this.name = application + ".live";
        Gauge.builder("dialogue.live.readers", streams, Set::size).description("Live streams open in this process")
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        streams.forEach(LiveStream::close);
    }

    int open() {
        return streams.size();
    }

    /** Whether changes are heard of now, or within a few seconds. */
    boolean awaitListening() throws InterruptedException {
        begin();
        return listening.await(KAFKA_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From here on the stream hears of what changes. */
    void add(LiveStream stream, boolean missedSome) {
        streams.add(stream);
        stream.connect(settings.retry(), missedSome, clock.instant());
    }

    private synchronized void begin() {
        if (thread == null && running) {
            thread = Thread.ofPlatform().daemon().name("live").start(this::run);
        }
    }

    private void run() {
        boolean missedSome = false;
        while (running) {
            try (var consumer = consumer()) {
                goToTheEnd(consumer);
                if (missedSome) {
                    resetAll();
                }
                listening.countDown();
                while (running) {
                    hear(consumer.poll(LOOK_EVERY));
                    look();
                }
            } catch (KafkaException e) {
                LOG.warnf("Changes are not heard of at the moment: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The live streams failed and begin anew", e);
            }
            if (listening.getCount() == 0) {
                listening = new CountDownLatch(1);
            }
            missedSome = true;
            pause();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = kafka.consumer(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, name,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000,
                // a few events now and then: no buffers for a flood
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1_048_576, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1_048_576));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void goToTheEnd(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : source.get().topics()) {
            consumer.partitionsFor(topic, KAFKA_PATIENCE)
                    .forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // asked for now: what happens after the first stream is connected is heard
        partitions.forEach(partition -> consumer.position(partition, KAFKA_PATIENCE));
    }

    private void hear(ConsumerRecords<String, byte[]> messages) {
        if (streams.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                CloudEvent event = CloudEvent.read(message);
                // of the same thing the same happened twice in a moment: reading it again once is enough
                if (known.add(event.type() + " " + event.subject())) {
                    tell(message.topic(), event);
                }
            } catch (UnreadableEvent e) {
                LOG.debugf("Not an event: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.warnf("Who is to know of an event could not be found out: %s", e.toString());
                resetAll();
            }
        }
    }

    private void tell(String topic, CloudEvent event) {
        List<Runnable> told = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> source.get().of(topic, event).forEach(change -> {
            // readers of one kind see the same
            Map<Actor, Seen> sights = new HashMap<>();
            for (LiveStream stream : streams) {
                if (stream.reader().scope().equals(change.scope())) {
                    Seen seen = sights.computeIfAbsent(stream.reader().actor(), change.sight());
                    if (seen.visible()) {
                        told.add(() -> stream.tell(data(change, seen), clock.instant()));
                    }
                }
            }
        }));
        told.forEach(Runnable::run);
    }

    private String data(Change change, Seen seen) {
        ObjectNode data = json.createObjectNode().put("resource", change.resource());
        if (seen.version() != null) {
            data.put("version", seen.version());
        }
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends what has come to its end, and tells the others that they are still heard. */
    private void look() {
        Instant now = clock.instant();
        boolean lookAtMandates = !now.isBefore(mandatesLookedAt.plus(settings.heartbeat()));
        for (LiveStream stream : streams) {
            if (stream.isOver(now, settings.patience()) || (lookAtMandates && !mayReadOn(stream.reader()))) {
                streams.remove(stream);
                stream.close();
            } else {
                stream.signOfLife(now, settings.heartbeat());
            }
        }
        if (lookAtMandates) {
            mandatesLookedAt = now;
        }
    }

    /** Who holds another mandate than when the stream began comes back, and is judged anew. */
    private boolean mayReadOn(LiveStream.Reader reader) {
        return reader.holdings() == null || reader.holdings().equals(mandates.of(reader.subject()));
    }

    private void resetAll() {
        streams.forEach(stream -> stream.reset(clock.instant()));
    }

    private void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        if (running) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.debugf("Nobody could be looked after: %s", e.toString());
            }
        }
    }
}
