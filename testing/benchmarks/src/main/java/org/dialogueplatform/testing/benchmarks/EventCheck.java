package org.dialogueplatform.testing.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Whether every state change was told, and nothing else: the events' numbers in the database against those on the topic. */
final class EventCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whose changes are told where. */
    record Family(String schema, String table, String topic) {
    }

    static final Family RECOMMENDATIONS = new Family("recommendations", "recommendation",
            "dialogue.recommendations.recommendation.v1");
    static final Family ORGANISATIONS = new Family("participants", "organisation", "dialogue.participants.organisation.v1");

    private final String databaseUrl;
    private final String bootstrapServers;

    EventCheck(Stack stack) {
        databaseUrl = stack.databaseUrl();
        bootstrapServers = stack.bootstrapServers();
    }

    /** How many events the outboxes have taken so far. */
    long recorded() {
        return List.of(RECOMMENDATIONS, ORGANISATIONS).stream()
                .mapToLong(family -> count(family, "select count(*) from outbox_event")).sum();
    }

    /** Waits until everything is sent, and compares. */
    EventTally.Result of(Family family) {
        Await.until("the outbox of " + family.schema + " is empty", PATIENCE,
                () -> count(family, "select count(*) from outbox_event where published_at is null"), unsent -> unsent == 0);
        var tally = new EventTally(eventNumbers(family));
        try (var consumer = new KafkaConsumer<String, byte[]>(Map.of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(family.topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new BenchFailed(family.topic + " could not be read within " + PATIENCE.toSeconds() + " s.");
                }
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofSeconds(1))) {
                    tally.arrived(event.key(), Long.parseLong(header(event, "ce_sequence")), header(event, "ce_id"));
                }
            }
        }
        return tally.result();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        if (header == null) {
            throw new BenchFailed("An event of " + event.topic() + " has no " + name + ".");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Long> eventNumbers(Family family) {
        try (Connection connection = connect(family);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id, event_no from " + family.table)) {
            Map<String, Long> numbers = new HashMap<>();
            while (found.next()) {
                numbers.put(found.getString(1), found.getLong(2));
            }
            return numbers;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private long count(Family family, String sql) {
        try (Connection connection = connect(family);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Connection connect(Family family) throws SQLException {
        return DriverManager.getConnection(databaseUrl + "?currentSchema=" + family.schema, family.schema, family.schema);
    }

    private static BenchFailed unreadable(SQLException cause) {
        return new BenchFailed("The database of the measured suite could not be read: " + cause.getMessage(), cause);
    }
}
