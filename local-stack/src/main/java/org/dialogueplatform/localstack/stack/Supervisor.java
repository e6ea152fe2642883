package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.dialogueplatform.localstack.infrastructure.Processes;

/**
 * Starts the parts in order, notices when one ends, and stops them in the opposite order. What ends by itself ends the suite,
 * or
 * is started again where that is wanted.
 */
final class Supervisor {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final List<List<Part>> stages;
    private final Progress progress;
    private final Duration patience;
    private final boolean restarting;
    private final Map<Part, Long> begun = new HashMap<>();
    private volatile boolean started;
    private volatile boolean stopping;

    /**
     * @param patience how long a part may take to be ready
     * @param restarting whether a part that ended by itself is started again
     */
    Supervisor(List<List<Part>> stages, Progress progress, Duration patience, boolean restarting) {
        this.stages = stages;
        this.progress = progress;
        this.patience = patience;
        this.restarting = restarting;
    }

    /** Returns when all parts are ready. */
    void start() throws InterruptedException {
        stages.stream().flatMap(List::stream).flatMap(part -> part.ports().stream()).forEach(Port::requireFree);
        started = true;
        for (List<Part> stage : stages) {
            start(stage);
        }
    }

    private void start(List<Part> stage) throws InterruptedException {
        // not closed: that would wait for the others when one has failed
        ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("start-", 1).factory());
        var started = new ExecutorCompletionService<Part>(threads);
        stage.forEach(part -> started.submit(() -> start(part), part));
        for (int waiting = stage.size(); waiting > 0; waiting--) {
            try {
                started.take().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Problem problem) {
                    throw problem;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        threads.shutdown();
    }

    private void start(Part part) {
        long begin = System.nanoTime();
        try {
            part.start();
        } catch (IOException | RuntimeException | Error e) {
            // an Error too: that is what the library throws when it cannot unpack the server
            writeDown(e, part.log());
            throw new Problem(part.name() + " did not start: see " + log(part) + ".");
        }
        // what a part unpacks and builds at its first start takes as long as it takes
        long running = System.nanoTime();
        while (!part.ready()) {
            Duration soFar = Duration.ofNanos(System.nanoTime() - running);
            if (!runs(part)) {
                throw new Problem(part.name() + " ended before it was ready: see " + log(part) + ".");
            }
            if (soFar.compareTo(patience) > 0) {
                throw new Problem(
                        part.name() + " was not ready within " + patience.toSeconds() + " s: see " + log(part) + ".");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        progress.done(part.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * Watches until it need not any more, or until a part has ended that nobody stopped: a {@link Problem}, unless it is
     * started
     * again.
     */
    void watch(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            stages.stream().flatMap(List::stream).filter(part -> !runs(part) && !stopping).forEach(this::ended);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void ended(Part part) {
        if (!restarting) {
            throw new Problem(part.name() + " has ended by itself, so everything is stopped: see " + log(part) + ".");
        }
        long now = System.nanoTime();
        if (now - begun.getOrDefault(part, now - BETWEEN_STARTS.toNanos()) < BETWEEN_STARTS.toNanos()) {
            return;
        }
        begun.put(part, now);
        progress.say(part.name() + " has ended by itself and is started again.");
        try {
            part.start();
        } catch (IOException | RuntimeException e) {
            // what it needs may still be on its way: it is tried again with the next look
            writeDown(e, part.log());
        }
    }

    private static void writeDown(Throwable reason, Path log) {
        try (var out = new PrintStream(Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND), false,
                StandardCharsets.UTF_8)) {
            reason.printStackTrace(out);
        } catch (IOException e) {
            reason.addSuppressed(e);
            reason.printStackTrace();
        }
    }

    private static boolean runs(Part part) {
        return part.process().filter(Processes::runs).isPresent();
    }

    private static String log(Part part) {
        return Settings.shown(part.log());
    }

    /** Stops what runs. May be called at any time, while it is starting too, and again. */
    void stop() {
        stopping = true;
        for (List<Part> stage : stages.reversed()) {
            for (Part part : stage.reversed()) {
                part.stop();
            }
        }
    }

    boolean hasStarted() {
        return started;
    }

    boolean isStopping() {
        return stopping;
    }
}
