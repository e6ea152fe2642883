package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.dialogueplatform.localstack.infrastructure.Processes;

/** The supervisor that holds the {@link RunLock} of this home, seen from another process. */
final class Running {

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_STOP = Duration.ofMinutes(5);

    private final Settings settings;
    private final Progress progress;

    Running(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Says since when it runs; waits for it when it is only just starting. */
    void awaitReady() throws IOException {
        long until = System.nanoTime() + TO_START.toNanos();
        boolean told = false;
        while (true) {
            Optional<RunFile> run = RunFile.read(settings);
            if (run.isPresent() && run.get().ready() && run.get().supervisor().isPresent()) {
                progress.say("Already running since " + since(run.get()) + ": " + new Suite(settings).gateway()
                        + " (./dialogue status says more, ./dialogue down stops it).");
                return;
            }
            if (!RunLock.isTaken(settings)) {
                throw new Problem("Another ./dialogue up was starting the suite and did not get it to run: try again.");
            }
            if (System.nanoTime() > until) {
                throw new Problem("Another ./dialogue up has been starting the suite for " + TO_START.toMinutes()
                        + " minutes: stop it with ./dialogue down.");
            }
            if (!told) {
                progress.say("Already starting; waiting for it to be ready.");
                told = true;
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    static String since(RunFile run) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault()).format(run.since());
    }

    /** Tells it to stop and waits until it has, by force when it must be. */
    void stop() throws IOException {
        Optional<ProcessHandle> supervisor = RunFile.read(settings).flatMap(RunFile::supervisor);
        if (supervisor.isEmpty()) {
            throw new Problem("Something holds " + Settings.shown(settings.home().resolve("lock"))
                    + " without saying what it is: find it with lsof and end it.");
        }
        Processes.stop(supervisor.get(), TO_STOP);
    }
}
