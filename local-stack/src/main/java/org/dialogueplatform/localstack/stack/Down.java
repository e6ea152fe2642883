package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code ./dialogue down}: stops what runs, whoever started it. */
final class Down {

    private final Settings settings;
    private final Progress progress;

    Down(Settings settings, PrintStream out) {
        this.settings = settings;
        this.progress = new Progress(out);
    }

    void run() throws IOException {
        boolean ran = RunLock.isTaken(settings);
        if (ran) {
            new Running(settings, progress).stop();
        }
        List<String> left = stopLeftOvers();
        if (!left.isEmpty()) {
            progress.say("Stopped what a killed run had left running: " + String.join(", ", left) + ".");
        } else if (ran) {
            progress.say(String.format(Locale.ROOT, "Stopped after %.1f s.", Progress.seconds(progress.sofar())));
        } else {
            progress.say("Nothing was running.");
        }
    }

    private List<String> stopLeftOvers() throws IOException {
        Optional<RunLock> lock = RunLock.take(settings);
        if (lock.isEmpty()) {
            throw new Problem("Another ./dialogue up began meanwhile: run ./dialogue down again to stop that too.");
        }
        try (RunLock _ = lock.get()) {
            RunFile.delete(settings);
            return LeftOvers.stop(settings);
        }
    }
}
