package org.dialogueplatform.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.flywaydb.core.Flyway;

/** An outbox in a real database and relays beside it, as tests need them. */
final class OutboxFixture implements AutoCloseable {

    static final String TOPIC = "dialogue.meetings.meeting.v1";
    static final RelaySettings SETTINGS = new RelaySettings("/test", 500, Duration.ofMillis(200), Duration.ofDays(14),
            Duration.ofDays(60));

    private static final String SCHEMA = "meetings";

    final Database database;
    private final Producer<String, byte[]> producer;

    OutboxFixture() {
        this(SuiteInfrastructure.bootstrapServers());
    }

    OutboxFixture(String bootstrapServers) {
        this(SuiteInfrastructure.databaseUrl(), producer(bootstrapServers));
    }

    OutboxFixture(String databaseUrl, Producer<String, byte[]> producer) {
        this.database = new Database(databaseUrl, SCHEMA, SCHEMA, SCHEMA);
        this.producer = producer;
        Flyway.configure().dataSource(database.url(), SCHEMA + "_owner", SCHEMA + "_owner").defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .createSchemas(false).locations("db/platform").load().migrate();
        inTransaction(connection -> connection.createStatement().executeUpdate("delete from outbox_event"));
    }

    /** A producer with the settings that matter of the channel "outbox". */
    static Producer<String, byte[]> producer(String bootstrapServers) {
        return producer(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** The same at a broker that is not open to everybody. */
    static Producer<String, byte[]> producer(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putAll(Map.of("acks", "all", "enable.idempotence", false, "max.in.flight.requests.per.connection", 1,
                "delivery.timeout.ms", Integer.MAX_VALUE, "max.block.ms", 1000, "reconnect.backoff.max.ms", 200));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    Relay relay() {
        return new Relay(database, () -> producer, SETTINGS, new RelayState());
    }

    Producer<String, byte[]> producer() {
        return producer;
    }

    static RunningRelay start(Relay relay) {
        return new RunningRelay(relay, Thread.ofPlatform().name("test relay").start(relay));
    }

    /** Commits one event of an aggregate. */
    void commit(UUID aggregate, long sequence) {
        inTransaction(connection -> insert(connection, aggregate, sequence));
    }

    /** Commits the next event of each of these aggregates together. */
    void commitEach(UUID[] aggregates, long sequence) {
        inTransaction(connection -> {
            for (UUID aggregate : aggregates) {
                insert(connection, aggregate, sequence);
            }
        });
    }

    static void insert(Connection connection, UUID aggregate, long sequence) throws SQLException {
        insert(connection, TOPIC, aggregate, sequence, "{\"n\": " + sequence + "}");
    }

    static void insert(Connection connection, String topic, UUID aggregate, long sequence, String payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox_event (id, topic, type, aggregate_id, sequence, occurred_at, recorded_at, payload)
                values (gen_random_uuid(), ?, 'test.happened.v1', ?, ?, now(), now(), ?::jsonb)""")) {
            insert.setString(1, topic);
            insert.setObject(2, aggregate);
            insert.setLong(3, sequence);
            insert.setString(4, payload);
            insert.executeUpdate();
        }
    }

    Connection connect() throws SQLException {
        return database.connect("test");
    }

    void inTransaction(Work work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String condition) {
        try (Connection connection = connect();
                ResultSet found = connection.createStatement()
                        .executeQuery("select count(*) from outbox_event where " + condition)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitAllPublished() {
        await(() -> count("published_at is null") == 0);
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }

    /** What lies on the topic of these aggregates, in order of arrival, duplicates included. */
    static List<TestEvents.Received> received(int atLeast, Predicate<TestEvents.Received> matching) {
        try (var events = TestEvents.outsideContracts()) {
            return events.await(TOPIC, atLeast,
                    received -> received.type().equals("test.happened.v1") && matching.test(received));
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    /** A relay with its thread. */
    record RunningRelay(Relay relay, Thread thread) implements AutoCloseable {

        @Override
        public void close() {
            relay.close();
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Work in a transaction of the test's own. */
    interface Work {
        void in(Connection connection) throws SQLException;
    }
}
