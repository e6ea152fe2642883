package org.dialogueplatform.delivery.webhook;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How fast one endpoint is asked: so many deliveries at once, so many a second, and while it only fails a single one now and
 * then, so that neither it nor we are busy with what does not work. For one thread.
 */
final class Pace {

    /** So many failures in a row, and it is only tried. */
    static final int FAILURES_TO_TRY_ONLY = 10;
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int atOnce;
    private Bucket bucket;
    private int failures;
    private Duration rest = FIRST_REST;
    private @Nullable Instant restsUntil;

    /**
     * @param atOnce how many deliveries may be under way
     * @param perSecond how many may begin in a second
     */
    Pace(int atOnce, int perSecond, TimeMeter time) {
        this.atOnce = atOnce;
        this.bucket = bucket(perSecond, time);
    }

    void limit(int perSecond, TimeMeter time) {
        bucket = bucket(perSecond, time);
    }

    /** In any one second there begin no more than the limit and a tenth of it, which is what may come at once. */
    private static Bucket bucket(int perSecond, TimeMeter time) {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(Math.max(1, perSecond / 10)).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** How many more may be under way now. */
    int room(int underWay, Instant now) {
        if (restsUntil == null) {
            return Math.max(0, atOnce - underWay);
        }
        return now.isBefore(restsUntil) || underWay > 0 ? 0 : 1;
    }

    /** Takes the right to begin one; if there is none now, the nanoseconds until there is. */
    long begin() {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? 0 : Math.max(1, Math.min(taken.getNanosToWaitForRefill(), SECOND));
    }

    void succeeded() {
        failures = 0;
        rest = FIRST_REST;
        restsUntil = null;
    }

    void failed(Instant now) {
        failures++;
        if (failures >= FAILURES_TO_TRY_ONLY) {
            if (restsUntil == null || !now.isBefore(restsUntil)) {
                restsUntil = now.plus(rest);
                rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
            }
        }
    }

    /** Whether it only fails, and is only tried now and then. */
    boolean isTrying() {
        return restsUntil != null;
    }

    /** Until when nothing is begun, if so. */
    @Nullable
    Instant restsUntil() {
        return restsUntil;
    }
}
