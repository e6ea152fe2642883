package org.dialogueplatform.localstack.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person sees while the suite starts and stops. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void done(String what, Duration took) {
        say(String.format(Locale.ROOT, "  %-26s %5.1f s", what, seconds(took)));
    }

    Duration sofar() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
