package org.dialogueplatform.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.awaitility.Awaitility;
import org.dialogueplatform.platform.ownership.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent is kept for a while, and however much that is, the next event is sent as soon. */
class OutboxGrowthTest {

    /** O11: {@code -DoutboxRows=1000000}. */
    private static final int ROWS = Integer.getInteger("outboxRows", 20_000);
    private static final int FEW = 1_000;
    private static final int AT_ONCE = 10_000;
    /** So many rows that have changed the database leaves as they are. */
    private static final int VACUUMED = 20_000;

    private static final int ROUNDS = 5;
    private static final int SAMPLES = 200;
    private static final double MOST = 1.5;

    private OutboxFixture outbox;

    @BeforeEach
    void givenAnOutboxInWhichNothingEverWas() throws SQLException {
        outbox = new OutboxFixture();
        Database database = outbox.database;
        // rows that other tests deleted would make the small outbox as slow as a large one
        try (Connection owner = new Database(database.url(), database.schema() + "_owner", database.schema() + "_owner",
                database.schema()).connect("test"); Statement empty = owner.createStatement()) {
            empty.execute("truncate outbox_event");
        }
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void anEventIsSentAsSoonFromAFullOutboxAsFromAnEmptyOne() throws SQLException {
        keep(FEW);
        sentWithin(ROUNDS);
        double few = sentWithin(ROUNDS);

        keep(ROWS - FEW);
        if (ROWS > VACUUMED) {
            System.out.printf("Outbox: %.1f ms before it was vacuumed%n", sentWithin(ROUNDS));
            vacuumKeepsUp();
        }
        double many = sentWithin(ROUNDS);
        System.out.printf("Outbox: sent within %.1f ms (p95) of %,d rows, within %.1f ms of %,d: %.2f times%n", few, FEW, many,
                ROWS, many / few);

        // a few thousand rows more are nothing, and what a busy machine makes of it is chance
        assertTrue(many <= (ROWS > VACUUMED ? MOST * few : 3 * few + 50),
                many + " ms with " + ROWS + " rows, " + few + " ms with " + FEW);
    }

    /** Events that were sent: committed and then marked, as the relay does it, so that each leaves a dead row behind. */
    private void keep(int events) {
        for (int left = events; left > 0; left -= AT_ONCE) {
            int some = Math.min(left, AT_ONCE);
            outbox.inTransaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(
                            """
                                    insert into outbox_event (id, topic, type, aggregate_id, sequence, occurred_at, recorded_at, payload)
                                    select gen_random_uuid(), '%s', 'test.happened.v1', gen_random_uuid(), 1, now(), now(),
                                           jsonb_build_object('text', repeat('x', 400), 'n', n)
                                    from generate_series(1, %d) as n"""
                                    .formatted(OutboxFixture.TOPIC, some));
                    statement.executeUpdate("update outbox_event set published_at = now() where published_at is null");
                }
            });
        }
    }

    /** In how many milliseconds 95 of 100 events are committed, with Kafka and marked; the median of some rounds. */
    private double sentWithin(int rounds) throws SQLException {
        var state = new RelayState();
        double[] slow = new double[rounds];
        try (var relay = OutboxFixture.start(new Relay(outbox.database, outbox::producer, OutboxFixture.SETTINGS, state));
                Connection writer = outbox.connect();
                Statement notify = writer.createStatement()) {
            OutboxFixture.await(state::isOwner);
            writer.setAutoCommit(false);
            for (int round = 0; round < rounds; round++) {
                long[] taken = new long[SAMPLES];
                for (int sample = 0; sample < SAMPLES; sample++) {
                    long before = state.publishedEvents();
                    long begun = System.nanoTime();
                    OutboxFixture.insert(writer, UUID.randomUUID(), 1);
                    writer.commit();
                    // without the waker's pauses, which would hide what the table costs
                    notify.execute("notify " + outbox.database.channel(Outbox.WORK));
                    writer.commit();
                    while (state.publishedEvents() == before && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(30)) {
                        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
                    }
                    taken[sample] = System.nanoTime() - begun;
                }
                Arrays.sort(taken);
                slow[round] = taken[SAMPLES * 95 / 100] / 1e6;
            }
            outbox.awaitAllPublished();
        }
        Arrays.sort(slow);
        return slow[rounds / 2];
    }

    /** By itself, within the few minutes in which it looks at every table at least once. */
    private void vacuumKeepsUp() throws SQLException {
        long begun = System.nanoTime();
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(1)).until(() -> dead() < VACUUMED);
        System.out.printf("Outbox: %,d of %,d dead rows left %d s later%n", dead(), ROWS,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    private long dead() throws SQLException {
        try (Connection connection = outbox.connect();
                ResultSet found = connection.createStatement()
                        .executeQuery("select n_dead_tup from pg_stat_user_tables where relid = 'outbox_event'::regclass")) {
            found.next();
            return found.getLong(1);
        }
    }
}
