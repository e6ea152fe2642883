package org.dialogueplatform.delivery.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The log against a real database: one order for everybody, whoever writes at the same time. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class EventLogTest {

    private static final int WRITERS = 16;
    private static final int EVENTS = Integer.getInteger("loggedEvents", 100);

    @Inject
    EventLog log;

    @Inject
    LogTail tail;

    /** E3 and O4: {@code -DloggedEvents=1250} for 20,000 events. */
    @Test
    void aReaderMissesNothingOfWhatManyWriteAtTheSameTime() throws Exception {
        long from = log.head().last();
        List<Long> read = new ArrayList<>();
        var done = new CountDownLatch(WRITERS);
        for (int no = 0; no < WRITERS; no++) {
            var random = new Random(no);
            Thread.ofVirtual().start(() -> {
                try {
                    for (int event = 0; event < EVENTS; event++) {
                        Thread.sleep(random.nextInt(10));
                        writeAndPerhapsGiveUp(random);
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.countDown();
                }
            });
        }
        long position = from;
        while (done.getCount() > 0 || position < log.head().last()) {
            for (LoggedEvent event : tail.after(position, 37)) {
                position = event.position();
                read.add(position);
            }
            tail.await(position, Duration.ofMillis(20));
        }
        assertEquals(LongStream.rangeClosed(from + 1, log.head().last()).boxed().toList(), read,
                "every position once, in order, and none without an event");
        assertTrue(read.size() > WRITERS * EVENTS / 2);
    }

    /** O5: what is rolled back leaves neither an event nor a hole. */
    private void writeAndPerhapsGiveUp(Random random) {
        boolean givesUp = random.nextInt(10) < 3;
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                log.append(event());
                if (givesUp) {
                    throw new GivenUp();
                }
            });
        } catch (GivenUp _) {
            // three of ten
        }
    }

    @Test
    void whatIsOlderThanTheRetentionIsDroppedByTheMonthAndItsCursorsAreGone() {
        Cursor before = new Cursor(log.head().epoch(), log.head().dropped());
        QuarkusTransaction.requiringNew().run(() -> log.append(event()));
        Instant later = Instant.now().plus(Duration.ofDays(75));

        log.keep(later, later.minus(Duration.ofDays(30)));

        LogHead head = log.head();
        assertEquals(head.last(), head.dropped(), "all that was written by now is dropped");
        assertTrue(log.after(before.position(), 10).isEmpty());
        if (before.position() < head.dropped()) {
            assertThrows(ProblemException.class, () -> head.positionOf(before));
        }
        assertEquals(head.dropped(), head.positionOf(head.beginning()));
        // for the tests after this one
        log.keep(Instant.now(), Instant.now());
    }

    private static LoggedEvent event() {
        return new LoggedEvent(0, UUID.randomUUID(), "org.dialogueplatform.public.recommendation.adopted.v1", UUID.randomUUID(),
                1,
                Map.of(), "{}");
    }

    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
