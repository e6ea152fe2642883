package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The sample user in whose name the bench writes: a token is good for five minutes, and is asked for anew before that. */
final class Secretariat {

    private static final Duration KEPT = Duration.ofMinutes(2);

    private static @Nullable Stack stack;
    private static @Nullable String token;
    private static long since;

    private Secretariat() {
    }

    /** From now on that of this stack. */
    static synchronized void of(Stack one) {
        stack = one;
        token = null;
    }

    static synchronized String authorization() {
        if (token == null || System.nanoTime() - since > KEPT.toNanos()) {
            token = Objects.requireNonNull(stack).token("clerk");
            since = System.nanoTime();
        }
        return "Bearer " + token;
    }
}
