package org.dialogueplatform.platform.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.dialogueplatform.platform.inbox.Inbox;
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
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(5);
    private static final Duration INBOX_PATIENCE = Duration.ofSeconds(30);

    private final Instance<LiveChanges> source;
    private final Inbox inbox;
    private final KnownMandates mandates;
    private final LiveSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final KafkaConnection kafka;
    private final String name;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    /** Others' events that this service has not taken in yet; the thread's own. */
    private final List<Awaited> awaited = new ArrayList<>();
    private volatile CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean running = true;
    private @Nullable Thread thread;
    private Instant mandatesLookedAt = Instant.EPOCH;

    @Inject
    LiveStreams(Instance<LiveChanges> source, Inbox inbox, KnownMandates mandates, LiveSettings settings, ObjectMapper json,
            Clock clock, KafkaConnection kafka, @ConfigProperty(name = "quarkus.application.name") String application,
            MeterRegistry metrics) {
        this.source = source;
        this.inbox = inbox;
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
                    hear(consumer.poll(awaited.isEmpty() ? LOOK_EVERY : LOOK_AGAIN));
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
            awaited.clear();
            return;
        }
        Set<String> known = new HashSet<>();
        Set<Telling> tellings = new LinkedHashSet<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                CloudEvent event = CloudEvent.read(message);
                String consumer = source.get().awaited(event);
                if (consumer != null) {
                    awaited.add(new Awaited(message.topic(), event, consumer, clock.instant().plus(INBOX_PATIENCE)));
                } else if (known.add(event.type() + " " + event.subject())) {
                    // of the same thing the same happened twice in a moment: reading it again once is enough
                    collect(message.topic(), event, tellings);
                }
            } catch (UnreadableEvent e) {
                LOG.debugf("Not an event: %s", e.getMessage());
            }
        }
        if (!awaited.isEmpty()) {
            collectReceived(tellings);
        }
        tellings.forEach(telling -> telling.to().tell(telling.data(), clock.instant()));
    }

    private void collectReceived(Set<Telling> tellings) {
        Map<String, List<UUID>> ids = awaited.stream().collect(groupingBy(Awaited::consumer,
                mapping(one -> one.event().id(), toList())));
        Set<UUID> received = new HashSet<>();
        ids.forEach((consumer, events) -> received.addAll(inbox.received(consumer, events)));
        Instant now = clock.instant();
        for (Iterator<Awaited> each = awaited.iterator(); each.hasNext();) {
            Awaited one = each.next();
            if (received.contains(one.event().id())) {
                collect(one.topic(), one.event(), tellings);
                each.remove();
            } else if (now.isAfter(one.until())) {
                // whenever it takes effect then, nobody knows; those who are here read everything again
                each.remove();
                resetAll();
            }
        }
    }

    /** Who is to be told what of an event; the same thing once, however many events there are of it. */
    private void collect(String topic, CloudEvent event, Set<Telling> tellings) {
        try {
            QuarkusTransaction.requiringNew().run(() -> source.get().of(topic, event).forEach(change -> {
                // readers of one kind see the same
                Map<Actor, Seen> sights = new HashMap<>();
                for (LiveStream stream : streams) {
                    if (stream.reader().scope().equals(change.scope())) {
                        Seen seen = sights.computeIfAbsent(stream.reader().actor(), change.sight());
                        if (seen.visible()) {
                            tellings.add(new Telling(stream, data(change, seen)));
                        }
                    }
                }
            }));
        } catch (RuntimeException e) {
            LOG.warnf("Who is to know of an event could not be found out: %s", e.toString());
            resetAll();
        }
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

    /** What one reader is told. */
    private record Telling(LiveStream to, String data) {
    }

    /** Another service's event that is told once the consumer has taken it in. */
    private record Awaited(String topic, CloudEvent event, String consumer, Instant until) {
    }
}
