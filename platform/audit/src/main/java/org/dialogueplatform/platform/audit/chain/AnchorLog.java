package org.dialogueplatform.platform.audit.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The anchors that were ever set, as Kafka keeps them. */
public final class AnchorLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private AnchorLog() {
    }

    /**
     * All anchors of all services, in the order they were set; of messages that are none of ours nothing.
     *
     * @param kafka where it is and how it is spoken to, as Kafka names it
     */
    public static List<Anchor> read(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Anchor.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Anchor> anchors = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                var messages = consumer.poll(PATIENCE);
                if (messages.isEmpty()) {
                    throw new KafkaException("Kafka stopped answering in the middle of the anchors");
                }
                for (ConsumerRecord<String, byte[]> message : messages) {
                    add(anchors, message);
                }
            }
            return anchors;
        }
    }

    private static void add(List<Anchor> anchors, ConsumerRecord<String, byte[]> message) {
        try {
            if (message.value() != null) {
                anchors.add(Anchor.read(message.value()));
            }
        } catch (IllegalArgumentException _) {
            // it anchors nothing
        }
    }
}
