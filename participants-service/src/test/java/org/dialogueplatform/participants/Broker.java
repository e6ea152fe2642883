package org.dialogueplatform.participants;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dialogueplatform.testing.SuiteInfrastructure;

/** The broker, for a test that looks into all of it. */
public final class Broker {

    private Broker() {
    }

    /** Every message of every topic, dead letters among them: keys, headers and values. */
    public static String everything() {
        var text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object> of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SuiteInfrastructure.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("dialogue.")).flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    append(text, message.key());
                    message.headers().forEach(header -> append(text, header.value()));
                    append(text, message.value());
                });
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, byte[] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }
}
