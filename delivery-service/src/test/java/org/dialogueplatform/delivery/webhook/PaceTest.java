package org.dialogueplatform.delivery.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.bucket4j.TimeMeter;

/** W15, the rate: in no second begin more deliveries than agreed. W6, the pace: what only fails is only tried. */
class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final SetTime time = new SetTime();

    @ParameterizedTest
    @ValueSource(ints = { 1, 5, 10, 33, 100, 500 })
    void inNoSecondBeginMoreThanAgreedAndATenth(int perSecond) {
        var pace = new Pace(1000, perSecond, time);
        List<Long> begun = new ArrayList<>();

        while (time.nanos < Duration.ofSeconds(5).toNanos()) {
            long wait = pace.begin();
            if (wait == 0) {
                begun.add(time.nanos);
            } else {
                time.nanos += wait;
            }
        }

        for (int first = 0; first < begun.size(); first++) {
            long end = begun.get(first) + Duration.ofSeconds(1).toNanos();
            long inSecond = begun.stream().skip(first).takeWhile(at -> at < end).count();
            assertTrue(inSecond <= Math.max(perSecond + 1, perSecond * 1.1), inSecond + " of " + perSecond);
        }
        assertTrue(begun.size() >= perSecond * 5 * 0.95, "and not much fewer: " + begun.size());
    }

    @Test
    void asManyAreUnderWayAsMayBe() {
        var pace = new Pace(8, 100, time);

        assertEquals(8, pace.room(0, NOW));
        assertEquals(1, pace.room(7, NOW));
        assertEquals(0, pace.room(9, NOW));
    }

    @Test
    void whatOnlyFailsIsOnlyTriedUntilItTakesSomething() {
        var pace = new Pace(8, 100, time);
        for (int i = 1; i < Pace.FAILURES_TO_TRY_ONLY; i++) {
            pace.failed(NOW);
            assertFalse(pace.isTrying());
        }

        pace.failed(NOW);

        assertTrue(pace.isTrying());
        assertEquals(0, pace.room(0, NOW));
        assertEquals(0, pace.room(0, NOW.plusSeconds(4)));
        assertEquals(1, pace.room(0, NOW.plusSeconds(5)), "one");
        assertEquals(0, pace.room(1, NOW.plusSeconds(5)), "and not two");

        pace.succeeded();

        assertEquals(8, pace.room(0, NOW));
    }

    @Test
    void itIsTriedLessAndLessOftenButAlwaysOnceAMinute() {
        var pace = new Pace(8, 100, time);
        Instant now = NOW;
        for (int i = 0; i < Pace.FAILURES_TO_TRY_ONLY; i++) {
            pace.failed(now);
        }
        List<Long> rests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant until = pace.restsUntil();
            rests.add(Duration.between(now, until).toSeconds());
            now = until;
            pace.failed(now);
        }

        assertEquals(List.of(5L, 10L, 20L, 40L, 60L, 60L), rests);
    }

    @Test
    void oneSuccessStartsTheCountAnew() {
        var pace = new Pace(8, 100, time);
        for (int i = 1; i < Pace.FAILURES_TO_TRY_ONLY; i++) {
            pace.failed(NOW);
        }
        pace.succeeded();
        pace.failed(NOW);

        assertFalse(pace.isTrying());
    }

    private static final class SetTime implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
