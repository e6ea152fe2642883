package org.dialogueplatform.delivery.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * When a delivery that was not taken is tried again (the example of Standard Webhooks 1.0: ten attempts in 75 hours and a
 * half).
 *
 * @param pauses before each attempt, the first one included
 * @param jitter by what part a pause may be shorter or longer, so that what failed together does not come back together
 */
public record RetrySchedule(List<Duration> pauses, double jitter) {

    /** 0, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h. */
    public static final RetrySchedule STANDARD = new RetrySchedule(
            List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
                    Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20),
                    Duration.ofHours(24)),
            0.2);

    public RetrySchedule {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty() || jitter < 0 || jitter > 0.2) {
            throw new IllegalArgumentException("There is at least one attempt, and the jitter is 0 to 0.2");
        }
    }

    /** How many attempts there are at the most. */
    public int attempts() {
        return pauses.size();
    }

    /**
     * The moment of the next attempt; none after the last.
     *
     * @param made how many attempts there were
     * @param now when the last one ended
     * @param retryAfter before which the endpoint does not want to be asked; the next attempt is never sooner
     */
    Optional<Instant> next(int made, Instant now, @Nullable Instant retryAfter, RandomGenerator random) {
        if (made >= pauses.size()) {
            return Optional.empty();
        }
        Instant planned = now.plus(varied(pauses.get(made), random.nextDouble(-1, 1)));
        if (retryAfter == null || retryAfter.isBefore(planned)) {
            return Optional.of(planned);
        }
        // later than asked is fine, and keeps those who were all told the same moment apart
        Duration asked = Duration.between(now, retryAfter);
        return Optional.of(now.plus(varied(asked, random.nextDouble(0, 1))));
    }

    private Duration varied(Duration pause, double by) {
        return pause.plusNanos((long) (pause.toNanos() * jitter * by));
    }
}
