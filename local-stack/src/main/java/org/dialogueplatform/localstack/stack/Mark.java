package org.dialogueplatform.localstack.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Written on the command line of every Java process we start: which part it is, and whose. By this we know our own again when
 * the run that started them was killed; a process id, which another program may have by then, says nothing.
 */
final class Mark {

    private static final String OPTION = "-Ddialogue.part=";

    private Mark() {
    }

    static String of(String part, Path home) {
        return OPTION + part + "@" + home;
    }

    /**
     * @param part its name
     */
    record Found(String part, ProcessHandle process) {
    }

    /** All that run with the mark of this home. */
    static List<Found> running(Path home) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> part(process, home).map(part -> new Found(part, process)).stream())
                .toList();
    }

    private static Optional<String> part(ProcessHandle process, Path home) {
        String end = "@" + home;
        return process.info().arguments()
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith(OPTION) && argument.endsWith(end)).findFirst())
                .map(argument -> argument.substring(OPTION.length(), argument.length() - end.length()));
    }
}
