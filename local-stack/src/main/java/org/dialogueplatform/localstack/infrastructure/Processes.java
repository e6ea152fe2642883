package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Processes that may not be our children: those of a killed run, and PostgreSQL, which detaches itself. */
public final class Processes {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Processes() {
    }

    /**
     * Whether the process still runs. One that has ended but that nobody has asked about (a zombie) does not; it does as long
     * as one of its threads is still ending, for that one may hold its files and ports.
     */
    public static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path told = Path.of("/proc", Long.toString(process.pid()));
        try (Stream<Path> threads = Files.list(told.resolve("task"))) {
            String line = Files.readString(told.resolve("stat"));
            // pid (name) state …; the name may hold anything, brackets too
            boolean zombie = line.charAt(line.lastIndexOf(')') + 2) == 'Z';
            return !zombie || threads.count() > 1;
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException _) {
            // another system than Linux, or it has just ended
            return process.isAlive();
        }
    }

    /**
     * Asks the process to end, and ends it when it does not within the time given.
     *
     * @return whether it ended by itself
     */
    public static boolean stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (ends(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        ends(process, AFTER_KILL);
        return false;
    }

    /** Waits for the process to end; false when it still runs after the time given. */
    public static boolean ends(ProcessHandle process, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }
}
