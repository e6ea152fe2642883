package org.dialogueplatform.localstack.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Where things are on this machine.
 *
 * @param home where everything lies that outlives a run: data, logs, and the copy of the suite that runs
 * @param portOffset added to every port, so that a second suite can run beside a first
 */
record Settings(Path home, int portOffset) {

    private static final int HIGHEST_OFFSET = 40_000;

    static Settings from(Map<String, String> environment) {
        Path home = Path.of(Objects.requireNonNullElse(environment.get("DIALOGUE_HOME"), ".local"));
        return new Settings(home.toAbsolutePath().normalize(),
                offset(Objects.requireNonNullElse(environment.get("DIALOGUE_PORT_OFFSET"), "0")));
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text.strip());
            if (offset >= 0 && offset <= HIGHEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Problem("DIALOGUE_PORT_OFFSET is \"" + text + "\": set it to a number from 0 to " + HIGHEST_OFFSET
                + ", or leave it out.");
    }

    int port(int usual) {
        return usual + portOffset;
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The copy of the built suite that runs, so that a build does not change what runs. */
    Path program(String module) {
        return home.resolve("program").resolve(module);
    }

    /** A path as a person in the current folder would type it. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
