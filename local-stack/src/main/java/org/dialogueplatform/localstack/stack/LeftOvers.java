package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.localstack.infrastructure.Processes;

/** What an earlier run that was killed has left running. Only to be used by who holds the {@link RunLock}. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftOvers() {
    }

    /**
     * Stops them, the database last.
     *
     * @return their names
     */
    static List<String> stop(Settings settings) throws IOException {
        List<Mark.Found> left = Mark.running(settings.home());
        left.forEach(found -> found.process().destroy());
        left.forEach(found -> {
            if (!Processes.ends(found.process(), PATIENCE)) {
                Processes.stop(found.process(), Duration.ZERO);
            }
        });
        List<String> names = new ArrayList<>(left.stream().map(Mark.Found::part).sorted().toList());
        if (PostgresServer.stopLeftOver(PostgresPart.folder(settings))) {
            names.add(Suite.POSTGRES);
        }
        return names;
    }
}
