package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much is done and for how long; fixed, so that one run can be compared with another.
 *
 * @param recommendations in the register before anything is measured
 * @param warmUp full load before each measurement
 * @param rounds of full load; of their figures the medians are told
 * @param round how long one is
 * @param atRate how long requests are sent at a fixed rate
 * @param eventsIdle how long single events are sent
 * @param eventsBusy how long many are, and before that, as long, to warm up
 * @param editsWarmUp how long edits are made before those that count: hundreds of edits are needed to compile their way through
 *        five
 *        programs
 * @param webhooks how long partners are called
 * @param events that the last check is to cover at least, if there is time
 */
record Scale(int recommendations, Duration warmUp, int rounds, Duration round, Duration atRate, Duration eventsIdle,
        Duration eventsBusy, Duration editsWarmUp, Duration webhooks, int events) {

    /** Callers at full load: enough to keep two cores busy, and few enough that nobody waits in a queue for long. */
    static final int CALLERS = 8;
    /** Requests a second at the fixed rate: well below what a small machine can do. */
    static final int RATE = 100;
    static final int EVENTS_IDLE_RATE = 10;
    static final int EVENTS_BUSY_RATE = 300;
    /** Edits a second that partners are told of: what a small machine has room for, and the aim. */
    static final List<Integer> WEBHOOKS_RATES = List.of(20, 50);

    /** What is not begun any more after this time, the rest being told. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    static final Scale FULL = new Scale(10_000, Duration.ofSeconds(4), 3, Duration.ofSeconds(4), Duration.ofSeconds(6),
            Duration.ofSeconds(12), Duration.ofSeconds(8), Duration.ofSeconds(60), Duration.ofSeconds(20), 50_000);

    /** To see that the bench works: its figures say little. */
    static final Scale QUICK = new Scale(500, Duration.ofSeconds(1), 1, Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(10), 0);
}
