package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Processes that may not be our children: those of a killed run, and PostgreSQL, which detaches itself. */
public final class Processes {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Processes() {
    }

    /** Whether the process still runs. One that has ended but that nobody has asked about (a zombie) does not. */
    public static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path status = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(status)) {
            return process.isAlive();
        }
        try {
            String line = Files.readString(status);
            // pid (name) state …; the name may hold anything, brackets too
            return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException | IndexOutOfBoundsException _) {
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
