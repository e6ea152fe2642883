package org.dialogueplatform.delivery.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

import org.awaitility.Awaitility;
import org.dialogueplatform.delivery.RegisteredPartner;
import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.trace.Tracing;
import org.flywaydb.core.Flyway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A database of its own with subscriptions and events in it, and dispatchers beside it, as tests need them. */
final class DispatcherFixture implements AutoCloseable {

    static final LocalAddresses LOCAL = new LocalAddresses(List.of("127.0.0.1:*"));
    static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    /** Quick, so that a test need not wait for days. */
    static final DispatchSettings QUICK = settings(Duration.ofMillis(100), 10, Duration.ofDays(5), 10);

    /** What caused the events. */
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final String TYPE = "public.test.happened.v1";
    private static final String SCHEMA = "delivery";

    final Database database;
    final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final PostgresServer postgres;
    private final Connection publishing;
    private final List<AutoCloseable> toClose = new ArrayList<>();

    DispatcherFixture() throws IOException, SQLException {
        postgres = PostgresServer.throwaway();
        DatabaseLayout.apply(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        database = new Database(postgres.jdbcUrl("dialogue"), SCHEMA, SCHEMA, SCHEMA);
        Flyway.configure().dataSource(database.url(), SCHEMA + "_owner", SCHEMA + "_owner").defaultSchema(SCHEMA)
                .schemas(SCHEMA).createSchemas(false).locations("db/platform", "db/migration").load().migrate();
        publishing = connect();
        RegisteredPartner.register(publishing, RegisteredPartner.ID, "tests");
        publishing.setAutoCommit(false);
    }

    /** Attempts with the same pause before each. */
    static DispatchSettings settings(Duration pause, int attempts, Duration disableAfter, int disableAttempts) {
        List<Duration> pauses = new ArrayList<>(List.of(Duration.ZERO));
        for (int i = 1; i < attempts; i++) {
            pauses.add(pause);
        }
        return new DispatchSettings(new RetrySchedule(pauses, 0.2), 16, 64, Duration.ofMillis(200), disableAfter,
                disableAttempts, Duration.ofDays(90), Duration.ofDays(90));
    }

    static WebhookClient client(Duration total) {
        return new WebhookClient(new WebhookClient.Limits(Duration.ofSeconds(2), total, 64 * 1024, 2048),
                host -> List.of(InetAddress.getAllByName(host)), LOCAL, Clock.systemUTC());
    }

    Running start() {
        return start(QUICK, Duration.ofSeconds(5));
    }

    Running start(DispatchSettings settings, Duration total) {
        Running running = start(database, settings, total, this::keep);
        toClose.add(running);
        return running;
    }

    static Running start(Database database, DispatchSettings settings, Duration total, Notices notices) {
        return start(database, settings, total, notices, _ -> List.of(new Keyring.Key(SECRET, null)), Clock.systemUTC());
    }

    /** With secrets and a clock of the test's own. */
    Running start(Keyring keyring, Clock clock) {
        Running running = start(database, QUICK, Duration.ofSeconds(5), this::keep, keyring, clock);
        toClose.add(running);
        return running;
    }

    private static Running start(Database database, DispatchSettings settings, Duration total, Notices notices, Keyring keyring,
            Clock clock) {
        var bell = new Bell(database);
        bell.start();
        var metrics = new SimpleMeterRegistry();
        var dispatcher = new Dispatcher(database, bell, keyring, client(total), LOCAL, notices, settings, new Figures(metrics),
                clock, Tracing.off());
        return new Running(dispatcher, bell, metrics, Thread.ofPlatform().name("test dispatcher").start(dispatcher));
    }

    /** What the owner of subscriptions does with notices. */
    private void keep(Notice notice) {
        notices.add(notice);
        if (notice.kind() != Notice.Kind.RECOVERED) {
            execute("update subscription set state = 'DISABLED', version = version + 1 where id = '" + notice.subscription()
                    + "' and state = 'ACTIVE'");
        }
    }

    UUID subscribe(String address) {
        return subscribe(address, false, 500);
    }

    UUID subscribe(String address, boolean ordered, int rate) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into subscription (id, version, event_no, partner, name, address, types, facets, ordered, rate_limit,
                    signature, secret_since, state, created_at, state_since)
                values ('%s', 0, 0, '%s', 'test', '%s', '{}', '{}', %s, %d, 'V1', now(), 'ACTIVE', now(), now())"""
                .formatted(id, RegisteredPartner.ID, address, ordered, rate));
        return id;
    }

    /** Commits events with a delivery of each to every subscription that is not deleted; gives their ids. */
    List<String> publish(int events, String... subjects) {
        return publish(events, _ -> "{\"text\":\"Қазақстан\"}", subjects);
    }

    /** @param data what each of them holds, as JSON */
    List<String> publish(int events, IntFunction<String> data, String... subjects) {
        List<String> ids = new ArrayList<>();
        Connection connection = publishing;
        try {
            for (int i = 0; i < events; i++) {
                String id = UUID.randomUUID().toString();
                ids.add(id);
                String subject = subjects.length == 0 ? id : subjects[i % subjects.length];
                append(connection, id, subject,
                        "{\"id\":\"" + id + "\",\"subject\":\"" + subject + "\",\"data\":" + data.apply(i) + "}");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    /** As the log does it, with the subjects' names as a test has them. */
    private static void append(Connection connection, String id, String subject, String body) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with head as (update event_log_head set last = last + 1 returning last),
                event as (insert into event_log (position, appended_at, event_id, type, subject, sequence, facets, body,
                        traceparent)
                    select last, now(), ?::uuid, ?, gen_random_uuid(), 1, '{}', ?, ? from head)
                insert into delivery (subscription_id, position, event_id, type, subject)
                select id, last, ?, ?, ? from head, subscription where state <> 'DELETED'""")) {
            insert.setString(1, id);
            insert.setString(2, TYPE);
            insert.setString(3, body);
            insert.setString(4, TRACE);
            insert.setString(5, id);
            insert.setString(6, TYPE);
            insert.setString(7, subject);
            insert.executeUpdate();
        }
    }

    Connection connect() throws SQLException {
        return database.connect("test");
    }

    void execute(String sql) {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As whoever may do everything. */
    void executeAsOwner(String sql) {
        try (Connection connection = new Database(database.url(), SCHEMA + "_owner", SCHEMA + "_owner", SCHEMA).connect("test");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String from) {
        return ((Number) one("select count(*) from " + from)).longValue();
    }

    Object one(String sql) {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitAllDelivered() {
        await(() -> count("delivery where state <> 'DELIVERED'") == 0);
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }

    static boolean believes(Receiver.Received received) {
        return ReceiverCheck.believes(SECRET.receiverText(), received.header("webhook-id"),
                received.header("webhook-timestamp"), received.header("webhook-signature"), received.body(), Instant.now());
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : toClose) {
            one.close();
        }
        publishing.close();
        postgres.close();
    }

    /** A dispatcher at work. */
    record Running(Dispatcher dispatcher, Bell bell, SimpleMeterRegistry metrics, Thread thread) implements AutoCloseable {

        @Override
        public void close() {
            dispatcher.close();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            bell.close();
        }
    }
}
