package org.dialogueplatform.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.dialogueplatform.localstack.infrastructure.KafkaBroker;
import org.dialogueplatform.localstack.infrastructure.Topics;
import org.dialogueplatform.platform.outbox.OutboxFixture.RunningRelay;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises, against real PostgreSQL and Kafka. */
class RelayTest {

    private OutboxFixture outbox;

    @BeforeEach
    void givenAnEmptyOutbox() {
        outbox = new OutboxFixture();
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void whatIsCommittedIsSentInOrderAndMarked() {
        UUID meeting = UUID.randomUUID();
        LongStream.rangeClosed(1, 50).forEach(sequence -> outbox.commit(meeting, sequence));

        try (var relay = OutboxFixture.start(outbox.relay())) {
            outbox.awaitAllPublished();
        }

        var received = OutboxFixture.received(50, event -> meeting.toString().equals(event.key()));
        assertEquals(LongStream.rangeClosed(1, 50).boxed().toList(), received.stream().map(event -> event.sequence()).toList());
        assertEquals("1.0", received.getFirst().header("ce_specversion"));
        assertEquals("/test", received.getFirst().header("ce_source"));
        assertEquals(meeting.toString(), received.getFirst().header("ce_subject"));
        assertEquals("application/json", received.getFirst().header("content-type"));
    }

    @Test
    void aTransactionThatCommitsLaterLosesNothingThoughItsNumberIsLower() throws SQLException {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        try (Connection first = outbox.connect(); var relay = OutboxFixture.start(outbox.relay())) {
            first.setAutoCommit(false);
            OutboxFixture.insert(first, slow, 1);

            outbox.commit(quick, 1);
            OutboxFixture.await(() -> outbox.count("aggregate_id = '" + quick + "' and published_at is not null") == 1);
            first.commit();

            outbox.awaitAllPublished();
        }
        assertEquals(1, OutboxFixture.received(1, event -> slow.toString().equals(event.key())).size());
    }

    @Test
    void sixteenWritersWithRandomDelaysAndRollbacksLoseNothingAndInventNothing() throws Exception {
        int writers = 16;
        int perWriter = 1_250;
        Set<String> committed = Collections.synchronizedSet(new HashSet<>());
        try (var relay = OutboxFixture.start(outbox.relay()); var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                var random = new Random(writer);
                done.add(threads.submit(() -> write(perWriter, random, committed)));
            }
            for (var one : done) {
                one.get(120, TimeUnit.SECONDS);
            }
            outbox.awaitAllPublished();
        }
        var received = new HashSet<String>();
        OutboxFixture.received(committed.size(), event -> committed.contains(event.key() + "/" + event.sequence()))
                .forEach(event -> received.add(event.key() + "/" + event.sequence()));
        assertEquals(committed, received);
        assertTrue(committed.size() > writers * perWriter * 6 / 10);
    }

    private Void write(int events, Random random, Set<String> committed) throws SQLException {
        try (Connection connection = outbox.connect()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < events; n++) {
                UUID aggregate = UUID.randomUUID();
                OutboxFixture.insert(connection, aggregate, 1);
                if (random.nextInt(50) == 0) {
                    // a delay between taking a number and committing it is what this is about
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(50)));
                }
                if (random.nextInt(10) < 3) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(aggregate + "/1");
                }
            }
        }
        return null;
    }

    @Test
    void ofTwoRelaysOneSendsAndTheOtherTakesOverWhenItStops() {
        var firstState = new RelayState();
        var secondState = new RelayState();
        var first = OutboxFixture.start(new Relay(outbox.database, outbox::producer, OutboxFixture.SETTINGS, firstState));
        OutboxFixture.await(firstState::isOwner);
        try (var second = OutboxFixture
                .start(new Relay(outbox.database, outbox::producer, OutboxFixture.SETTINGS, secondState))) {
            UUID meeting = UUID.randomUUID();
            LongStream.rangeClosed(1, 20).forEach(sequence -> outbox.commit(meeting, sequence));
            outbox.awaitAllPublished();
            assertFalse(secondState.isOwner());
            assertEquals(20, OutboxFixture.received(20, event -> meeting.toString().equals(event.key())).size());

            first.close();
            outbox.commit(meeting, 21);
            OutboxFixture.await(secondState::isOwner);
            outbox.awaitAllPublished();
        }
    }

    @Test
    void aRelayWhoseSessionIsLostCanMarkNothingAndAnotherSendsAgain() {
        UUID meeting = UUID.randomUUID();
        var beforeMark = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var frozen = OutboxFixture
                .start(new Relay(outbox.database, outbox::producer, OutboxFixture.SETTINGS, new RelayState()) {
                    @Override
                    void beforeMark() {
                        beforeMark.countDown();
                        await(goOn);
                    }
                });
        outbox.commit(meeting, 1);
        await(beforeMark);
        outbox.inTransaction(connection -> connection.createStatement().execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'meetings outbox relay' and usename = 'meetings'"""));
        try (var other = OutboxFixture.start(outbox.relay())) {
            outbox.awaitAllPublished();
            goOn.countDown();
        }
        frozen.close();
        var received = OutboxFixture.received(2, event -> meeting.toString().equals(event.key()));
        assertEquals(1, received.stream().map(event -> event.id()).distinct().count(), "the same event, twice");
    }

    @Test
    void aRelayThatDiesBetweenSendingAndMarkingSendsAgainAndInOrder() {
        var deaths = new AtomicInteger();
        UUID[] aggregates = Stream.generate(UUID::randomUUID).limit(200).toArray(UUID[]::new);
        RunningRelay[] relay = { dying(deaths) };
        for (int sequence = 1; sequence <= 250; sequence++) {
            outbox.commitEach(aggregates, sequence);
        }
        OutboxFixture.await(() -> {
            if (!relay[0].thread().isAlive()) {
                relay[0] = dying(deaths);
            }
            return outbox.count("published_at is null") == 0;
        });
        relay[0].close();

        assertEquals(20, deaths.get());
        var first = new HashSet<UUID>();
        var mine = Set.of(Arrays.stream(aggregates).map(UUID::toString).toArray());
        var received = OutboxFixture.received(50_000, event -> mine.contains(event.key()) && first.add(event.id()));
        var last = new HashMap<String, Long>();
        for (var event : received) {
            assertEquals(last.getOrDefault(event.key(), 0L) + 1, event.sequence(), "the first occurrences are in order");
            last.put(event.key(), event.sequence());
        }
    }

    /** A relay that dies with its thread 20 times between sending and marking. */
    private RunningRelay dying(AtomicInteger deaths) {
        return OutboxFixture.start(new Relay(outbox.database, outbox::producer, OutboxFixture.SETTINGS, new RelayState()) {
            @Override
            void beforeMark() {
                if (deaths.get() < 20) {
                    deaths.incrementAndGet();
                    throw new ThreadDied();
                }
            }
        });
    }

    @Test
    void whileKafkaIsAwayWritesGoOnAndAfterwardsAllIsSentInOrder() throws Exception {
        Path folder = Files.createTempDirectory("kafka-away");
        int port = threeFreePorts();
        var broker = KafkaBroker.durable(folder, port);
        Topics.apply(broker.bootstrapServers());
        var state = new RelayState();
        var producer = OutboxFixture.producer(broker.bootstrapServers());
        UUID meeting = UUID.randomUUID();
        try (var relay = OutboxFixture.start(new Relay(outbox.database, () -> producer, OutboxFixture.SETTINGS, state))) {
            outbox.commit(meeting, 1);
            outbox.awaitAllPublished();
            broker.close();

            LongStream.rangeClosed(2, 2_000).forEach(sequence -> outbox.commit(meeting, sequence));
            OutboxFixture.await(() -> state.backlog().events() == 1_999);

            broker = KafkaBroker.durable(folder, port);
            outbox.awaitAllPublished();
            try (var events = TestEvents.at(broker.bootstrapServers())) {
                Set<UUID> first = new HashSet<>();
                var received = events.await(OutboxFixture.TOPIC, 2_000, event -> first.add(event.id()));
                assertEquals(LongStream.rangeClosed(1, 2_000).boxed().toList(),
                        received.stream().map(event -> event.sequence()).toList());
            }
        } finally {
            producer.close(Duration.ZERO);
            broker.close();
        }
    }

    @Test
    void anEventKafkaWillNeverTakeIsSetAsideAndHoldsBackOnlyItsOwnAggregate() {
        UUID poisoned = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        outbox.inTransaction(connection -> OutboxFixture.insert(connection, OutboxFixture.TOPIC, poisoned, 1,
                "{\"text\": \"" + "x".repeat(1_200_000) + "\"}"));
        outbox.commit(healthy, 1);
        try (var relay = OutboxFixture.start(outbox.relay())) {
            OutboxFixture.await(() -> outbox.count("parked_at is not null") == 1);
            outbox.commit(poisoned, 2);
            outbox.commit(healthy, 2);
            OutboxFixture.await(() -> outbox.count("aggregate_id = '" + healthy + "' and published_at is not null") == 2);
        }
        assertEquals(2, outbox.count("aggregate_id = '" + poisoned + "' and published_at is null"));
        assertEquals(1, outbox.count("cause like '%" + RecordTooLargeException.class.getSimpleName() + "%'"));
    }

    /** To which a broker comes back: none of those that are given to whoever connects somewhere meanwhile. */
    private static int threeFreePorts() {
        return ThreadLocalRandom.current().ints(20_000, 32_000)
                .filter(port -> IntStream.range(port, port + 3).allMatch(RelayTest::isFree)).findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a relay's thread as nothing it could handle would. */
    private static final class ThreadDied extends Error {

        private static final long serialVersionUID = 1;
    }
}
