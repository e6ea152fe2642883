package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/** The sample user in whose name the bench writes: a token is good for five minutes, and is asked for anew before that. */
public final class Secretariat {

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final ReentrantLock RENEWING = new ReentrantLock();

    private static @Nullable Stack stack;
    private static volatile @Nullable String token;
    private static volatile long since;

    private Secretariat() {
    }

    /** From now on that of this stack. */
    static void of(Stack one) {
        stack = one;
        token = null;
    }

    /** What a request in its name carries. */
    public static String authorization() {
        String known = token;
        if (known == null) {
            RENEWING.lock();
        } else if (System.nanoTime() - since < KEPT.toNanos() || !RENEWING.tryLock()) {
            // while one asks for the next token, the others go on with this one
            return "Bearer " + known;
        }
        try {
            String current = token;
            if (current == null || System.nanoTime() - since > KEPT.toNanos()) {
                current = Objects.requireNonNull(stack).token("clerk");
                token = current;
                since = System.nanoTime();
            }
            return "Bearer " + current;
        } finally {
            RENEWING.unlock();
        }
    }
}
