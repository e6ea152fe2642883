package org.dialogueplatform.platform.operation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dialogueplatform.platform.kafka.KafkaConnection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/**
 * The messages this service's consumers could not handle, until an operator has sent them again or put them aside. They stay
 * on their topic either way; what is remembered (as a consumer group's position) is up to where they were dealt with.
 */
@ApplicationScoped
public class DeadLetters {

    private static final String MARK = "dead-letter-";

    private final KafkaClientService kafka;
    private final KafkaConnection connection;
    private final String group;
    private final TopicPartition letters;

    @Inject
    public DeadLetters(KafkaClientService kafka, KafkaConnection connection,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "dialogue.schema") String schema) {
        this.kafka = kafka;
        this.connection = connection;
        this.group = application + ".dead-letters";
        this.letters = new TopicPartition("dialogue.dead-letter." + schema + ".v1", 0);
    }

    /** Those nobody has dealt with yet, oldest first. */
    public List<DeadLetter> waiting(int limit) {
        try (var consumer = consumer()) {
            return read(consumer, limit, Long.MAX_VALUE).stream().map(DeadLetter::of).toList();
        }
    }

    /**
     * Sends those up to an offset to their topic again, as they were. Every consumer of the topic gets them; those that had
     * handled them do not do so twice.
     *
     * @return how many
     */
    public int sendAgain(long upTo) {
        try (var consumer = consumer()) {
            var waiting = read(consumer, Integer.MAX_VALUE, upTo);
            Producer<String, byte[]> producer = kafka.<String, byte[]> getProducer("outbox").unwrap();
            List<Future<?>> sent = new ArrayList<>();
            for (var letter : waiting) {
                sent.add(producer.send(original(letter)));
            }
            for (var one : sent) {
                one.get();
            }
            remember(consumer, waiting);
            return waiting.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a dead letter back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Puts those up to an offset aside: they do not wait any more.
     *
     * @return how many
     */
    public int putAside(long upTo) {
        try (var consumer = consumer()) {
            var waiting = read(consumer, Integer.MAX_VALUE, upTo);
            remember(consumer, waiting);
            return waiting.size();
        }
    }

    private void remember(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> dealtWith) {
        if (!dealtWith.isEmpty()) {
            consumer.commitSync(Map.of(letters, new OffsetAndMetadata(dealtWith.getLast().offset() + 1)));
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(KafkaConsumer<String, byte[]> consumer, int limit, long upTo) {
        consumer.assign(List.of(letters));
        OffsetAndMetadata position = consumer.committed(Set.of(letters)).get(letters);
        if (position == null) {
            consumer.seekToBeginning(List.of(letters));
        } else {
            consumer.seek(letters, position);
        }
        long end = Math.min(consumer.endOffsets(List.of(letters)).getOrDefault(letters, 0L),
                upTo == Long.MAX_VALUE ? upTo : upTo + 1);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        while (consumer.position(letters) < end && found.size() < limit) {
            for (var letter : consumer.poll(Duration.ofSeconds(1))) {
                if (letter.offset() < end && found.size() < limit) {
                    found.add(letter);
                }
            }
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = connection.consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        var again = new ProducerRecord<String, byte[]>(header(letter, MARK + "topic"), letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(MARK)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * What an operator sees of one; never its data, which may be of persons.
     *
     * @param offset its place among the dead letters
     * @param topic where it came from, with partition and offset there
     */
    public record DeadLetter(long offset, Instant since, String topic, String partition, String topicOffset,
            @Nullable String key,
            String type, String eventId, String reason, String cause) {

        static DeadLetter of(ConsumerRecord<String, byte[]> letter) {
            return new DeadLetter(letter.offset(), Instant.ofEpochMilli(letter.timestamp()), header(letter, MARK + "topic"),
                    header(letter, MARK + "partition"), header(letter, MARK + "offset"), letter.key(),
                    header(letter, "ce_type"),
                    header(letter, "ce_id"), header(letter, MARK + "reason"), header(letter, MARK + "cause"));
        }
    }
}
