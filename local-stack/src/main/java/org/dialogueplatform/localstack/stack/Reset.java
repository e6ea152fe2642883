package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./dialogue reset}: back to an empty suite. */
final class Reset {

    private final Settings settings;
    private final PrintStream out;

    Reset(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments) throws IOException {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--yes"))) {
            throw new Problem("./dialogue reset knows --yes and nothing else: see ./dialogue help.");
        }
        Path home = settings.home();
        if (!Files.exists(home.resolve(".dialogue"))) {
            throw new Problem(Settings.shown(home)
                    + " was not made by ./dialogue up, so it is not deleted: look at it, and delete it yourself.");
        }
        if (arguments.isEmpty() && !Consent.asked(
                "Stop the suite and delete " + settings.home() + " with all its data and logs?", out)) {
            throw new Problem("Nothing was deleted: answer yes, or say ./dialogue reset --yes.");
        }
        new Down(settings, out).run();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        out.println("Deleted " + Settings.shown(home) + ".");
    }
}
