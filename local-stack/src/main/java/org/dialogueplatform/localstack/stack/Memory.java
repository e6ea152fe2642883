package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of processes as far as the operating system tells it: Linux does. */
final class Memory {

    private static final long KIB = 1024;

    private Memory() {
    }

    /** Bytes that these processes hold, with what they share counted once. */
    static OptionalLong of(Stream<ProcessHandle> processes) {
        return processes.map(Memory::proportional).flatMap(Optional::stream).mapToLong(Long::longValue).reduce(Long::sum);
    }

    private static Optional<Long> proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
