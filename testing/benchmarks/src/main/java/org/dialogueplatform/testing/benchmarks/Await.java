package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes by itself, but not for ever. */
public final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Await() {
    }

    /**
     * Gives what was found when it was what was awaited.
     *
     * @param what the rest of a sentence that begins with "Waited in vain until"
     */
    public static <T> T until(String what, Duration patience, Supplier<T> look, Predicate<T> awaited) {
        return until(what, patience, BETWEEN_LOOKS, look, awaited);
    }

    /** The same for what is costly to look at. */
    public static <T> T until(String what, Duration patience, Duration between, Supplier<T> look, Predicate<T> awaited) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            T found = look.get();
            if (awaited.test(found)) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new BenchFailed("Waited in vain, for " + patience.toSeconds() + " s, until " + what + ": " + found);
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }
}
