package org.dialogueplatform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Kafka as a test sees it: says what other services would say, and waits for what the service under test says. */
public final class TestEvents implements AutoCloseable {

    /** Long enough for whatever else a busy machine does; nobody waits longer than it takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaProducer<String, byte[]> producer;
    private final String bootstrapServers;
    private final boolean heldToContracts;

    private TestEvents(String bootstrapServers, boolean heldToContracts) {
        this.bootstrapServers = bootstrapServers;
        this.heldToContracts = heldToContracts;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Kafka as the running test resource provides it; every event sent or awaited is held to its contract. */
    public static TestEvents ofSuite() {
        return new TestEvents(SuiteInfrastructure.bootstrapServers(), true);
    }

    /** Another Kafka than the suite's, for a test that stops and starts one. */
    public static TestEvents at(String bootstrapServers) {
        return new TestEvents(bootstrapServers, false);
    }

    /** The same for events that are no part of any contract, such as those of a test's own. */
    public static TestEvents outsideContracts() {
        return new TestEvents(SuiteInfrastructure.bootstrapServers(), false);
    }

    /**
     * Publishes an event as another service would; its data is checked against its contract first.
     *
     * @param type without the suite's prefix
     * @return the event's id
     */
    public UUID publish(String topic, String type, UUID subject, long sequence, String data) {
        UUID id = UUID.randomUUID();
        publish(topic, id, type, subject, sequence, data);
        return id;
    }

    /** The same, with an id of one's own: for an event that arrives twice. */
    public void publish(String topic, UUID id, String type, UUID subject, long sequence, String data) {
        if (heldToContracts) {
            Contracts.assertValid(type, data);
        }
        var message = new ProducerRecord<>(topic, subject.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", "org.dialogueplatform." + type, "ce_source", "/test",
                "ce_subject", subject.toString(), "ce_sequence", Long.toString(sequence), "ce_time", Instant.now().toString(),
                "ce_recordedtime", Instant.now().toString(), "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /** Publishes whatever it is given, such as poison. */
    public void publishRaw(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        var message = new ProducerRecord<String, byte[]>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /**
     * Waits until a topic holds as many events that match, and gives all that match in order of arrival; and checks their
     * contracts.
     */
    public List<Received> await(String topic, int atLeast, Predicate<Received> matching) {
        List<Received> found = new ArrayList<>();
        try (var consumer = fromTheBeginning(topic)) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < atLeast && System.nanoTime() < deadline) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    var received = new Received(message);
                    if (matching.test(received)) {
                        if (heldToContracts) {
                            Contracts.assertValid(received.type(), received.data());
                        }
                        found.add(received);
                    }
                }
            }
        }
        if (found.size() < atLeast) {
            throw new AssertionError(
                    "Expected at least " + atLeast + " matching events on " + topic + " within " + PATIENCE.toSeconds()
                            + " s, found " + found.size() + ": " + found.stream().map(Received::type).toList());
        }
        return found;
    }

    /** The events of one aggregate of one type (without prefix); waits for the given number. */
    public List<Received> await(String topic, int atLeast, String type, UUID subject) {
        return await(topic, atLeast,
                event -> event.type().equals("org.dialogueplatform." + type) && subject.toString().equals(event.key()));
    }

    private KafkaConsumer<String, byte[]> fromTheBeginning(String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object> of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    /** A message as it lay on the topic. */
    public record Received(ConsumerRecord<String, byte[]> message) {

        public @Nullable String key() {
            return message.key();
        }

        public String header(String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        public String type() {
            return header("ce_type");
        }

        public UUID id() {
            return UUID.fromString(header("ce_id"));
        }

        public long sequence() {
            return Long.parseLong(header("ce_sequence"));
        }

        public String data() {
            return message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
        }
    }
}
