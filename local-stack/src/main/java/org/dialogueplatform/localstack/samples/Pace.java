package org.dialogueplatform.localstack.samples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Lets acts happen one after the other, not faster than a rate, and says each in a line, up to a number of them. */
final class Pace {

    private final double perSecond;
    private final long most;
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private long done;

    Pace(double perSecond, long most, PrintStream out) {
        this.perSecond = perSecond;
        this.most = most;
        this.out = out;
    }

    /** That as many acts have happened as were asked for. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Waits for its turn, then does it. */
    <T> T act(LocalDate day, String what, Supplier<T> work) {
        if (done == most) {
            throw new Enough();
        }
        long due = begin + (long) (done * 1_000_000_000 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        T made = work.get();
        done++;
        out.printf(Locale.ROOT, "%6d  %s  %s%n", done, day, what);
        return made;
    }

    long done() {
        return done;
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
