package org.dialogueplatform.participants.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something may be tried, by whomever, within a sliding span of time. */
final class Attempts {

    private final int most;
    private final Duration within;
    private final Deque<Instant> made = new ArrayDeque<>();

    Attempts(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Counts one more, if it is still allowed; how long to wait otherwise, nothing if it is. */
    synchronized Duration tryOnce(Instant now) {
        while (!made.isEmpty() && !made.getFirst().plus(within).isAfter(now)) {
            made.removeFirst();
        }
        if (made.size() >= most) {
            return Duration.between(now, made.getFirst().plus(within));
        }
        made.addLast(now);
        return Duration.ZERO;
    }
}
