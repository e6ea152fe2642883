package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import org.dialogueplatform.localstack.infrastructure.Processes;

/**
 * What the supervisor tells the other commands about itself. Only true while the {@link RunLock} is held: a killed supervisor
 * leaves it behind.
 *
 * @param pid the supervisor's process
 * @param began when the operating system says that process began, which tells it from another that has its id later
 * @param ready whether all that was to be started is ready
 */
record RunFile(long pid, Instant began, Instant since, boolean ready) {

    private static final Duration SAME = Duration.ofSeconds(2);

    /** About this process. */
    static RunFile ofThis(Instant since, boolean ready) {
        ProcessHandle self = ProcessHandle.current();
        return new RunFile(self.pid(), began(self), since, ready);
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** The supervisor, if it lives. */
    Optional<ProcessHandle> supervisor() {
        return ProcessHandle.of(pid).filter(Processes::runs)
                .filter(process -> Duration.between(began(process), began).abs().compareTo(SAME) < 0);
    }

    void write(Settings settings) throws IOException {
        var values = new Properties();
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("began", began.toString());
        values.setProperty("since", since.toString());
        values.setProperty("ready", Boolean.toString(ready));
        Path next = Files.createTempFile(settings.home(), "run", ".tmp");
        try (Writer out = Files.newBufferedWriter(next)) {
            values.store(out, null);
        }
        Files.move(next, file(settings), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Optional<RunFile> read(Settings settings) throws IOException {
        if (!Files.exists(file(settings))) {
            return Optional.empty();
        }
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(file(settings))) {
            values.load(in);
        }
        return Optional.of(new RunFile(Long.parseLong(values.getProperty("pid")), Instant.parse(values.getProperty("began")),
                Instant.parse(values.getProperty("since")),
                Boolean.parseBoolean(values.getProperty("ready"))));
    }

    static void delete(Settings settings) throws IOException {
        Files.deleteIfExists(file(settings));
    }

    private static Path file(Settings settings) {
        return settings.home().resolve("run.properties");
    }
}
