package org.dialogueplatform.testing.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * How time passes in a sitting that is played: with {@code -Dsitting.speed=20} as it really does, twenty times faster, and
 * recorded
 * as it happens; without it nobody waits, and what is recorded has the times of a day in the past.
 */
interface SittingTime {

    /** As it was asked for. */
    static SittingTime asAsked() {
        String speed = System.getProperty("sitting.speed");
        return speed == null ? new Past() : new Live(Double.parseDouble(speed));
    }

    /** When the meeting is to start. */
    Instant startsAt();

    /** The fields of an act so long before the sitting begins. */
    String before(Duration ahead);

    /** The fields of an act that happens now. */
    String now();

    /** Whoever has the floor has it for so long. */
    void pass(Duration real);

    /** Somebody else waits for so long meanwhile. */
    void waitFor(Duration real);

    /** What a clerk needs to look at the list again. */
    void lookAgain();

    /** Recorded while it happens. */
    record Live(double speed, Instant startsAt) implements SittingTime {

        Live(double speed) {
            this(speed, Instant.now().plus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS));
        }

        @Override
        public String before(Duration ahead) {
            return "";
        }

        @Override
        public String now() {
            return "";
        }

        @Override
        public void pass(Duration real) {
            long due = System.nanoTime() + (long) (real.toNanos() / speed);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        @Override
        public void waitFor(Duration real) {
            pass(real);
        }

        @Override
        public void lookAgain() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Recorded afterwards, from notes that two clerks share. */
    record Past(Instant startsAt, AtomicReference<Instant> clock) implements SittingTime {

        private static final String FIELDS = ",\"occurredAt\":\"%s\",\"reason\":\"Recorded from the clerks' notes\"";

        Past() {
            this(Instant.parse("2022-03-14T04:00:00Z"), new AtomicReference<>(Instant.parse("2022-03-14T04:00:00Z")));
        }

        @Override
        public String before(Duration ahead) {
            return FIELDS.formatted(startsAt.minus(ahead));
        }

        @Override
        public String now() {
            return FIELDS.formatted(clock.get());
        }

        @Override
        public void pass(Duration real) {
            clock.updateAndGet(then -> then.plus(real));
        }

        @Override
        public void waitFor(Duration real) {
            // nobody else's time passes by it
        }

        @Override
        public void lookAgain() {
            Thread.onSpinWait();
        }
    }
}
