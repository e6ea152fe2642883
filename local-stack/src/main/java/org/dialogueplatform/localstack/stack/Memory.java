package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of processes. */
final class Memory {

    private static final long KIB = 1024;

    private Memory() {
    }

    /** Bytes that these processes hold; where the system tells it (Linux), with what they share counted once. */
    static OptionalLong of(Stream<ProcessHandle> processes) {
        return processes.map(process -> proportional(process).or(() -> resident(process))).flatMap(Optional::stream)
                .mapToLong(Long::longValue).reduce(Long::sum);
    }

    private static Optional<Long> proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Long> resident(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                    .redirectError(Redirect.DISCARD).start();
            return Optional.of(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                    .filter(text -> !text.isEmpty()).map(text -> Long.parseLong(text) * KIB);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
