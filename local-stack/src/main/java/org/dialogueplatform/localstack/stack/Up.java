package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.dialogueplatform.localstack.samples.SampleData;

/** {@code ./dialogue up}: this process becomes the supervisor, and stays until it is told to stop. */
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final List<List<Part>> stages;
    private final Optional<Runnable> samples;
    private final Progress progress;

    /**
     * @param samples loads the sample data, if they are wanted
     */
    Up(Settings settings, List<List<Part>> stages, Optional<Runnable> samples, PrintStream out) {
        this.settings = settings;
        this.stages = stages;
        this.samples = samples;
        this.progress = new Progress(out);
    }

    static Up of(Settings settings, Options options, PrintStream out) {
        var suite = new Suite(settings);
        // what a left-out service should know cannot be told yet
        boolean wanted = !options.empty() && options.without().isEmpty();
        Runnable samples = () -> SampleData.load(suite.gateway(), settings.home());
        return new Up(settings, suite.stages(options.without()), wanted ? Optional.of(samples) : Optional.empty(), out);
    }

    void run() throws IOException, InterruptedException {
        // what the libraries have to tell of is in our own words on the screen, and in the parts' logs
        Logger.getLogger("").setLevel(Level.OFF);
        Optional<RunLock> lock = RunLock.take(settings);
        if (lock.isEmpty()) {
            new Running(settings, progress).awaitReady();
            return;
        }
        var supervisor = new Supervisor(stages, progress, PATIENCE);
        // the lock ends with the process: until then nobody else may start or clean up here
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        try {
            start(supervisor);
            supervisor.watch(() -> false);
        } catch (Problem problem) {
            if (!supervisor.isStopping()) {
                throw problem;
            }
        }
    }

    private void start(Supervisor supervisor) throws IOException, InterruptedException {
        Instant since = Instant.now();
        RunFile.ofThis(since, false).write(settings);
        progress.say("Dialogue Platform, data in " + Settings.shown(settings.home()));
        List<String> left = LeftOvers.stop(settings);
        if (!left.isEmpty()) {
            progress.say("  stopped first what an earlier run had left running: " + String.join(", ", left));
        }
        supervisor.start();
        if (samples.isPresent()) {
            load(samples.get(), supervisor);
        }
        progress.say(String.format(Locale.ROOT, "Ready after %.1f s.%n", Progress.seconds(progress.sofar())));
        progress.say(new WhereThingsAre(settings).text());
        // from now on we only watch: what unpacking and loading took can go back
        System.gc();
        RunFile.ofThis(since, true).write(settings);
    }

    private void load(Runnable samples, Supervisor supervisor) throws InterruptedException {
        long begin = System.nanoTime();
        var loading = new FutureTask<>(samples, null);
        Thread.ofPlatform().daemon().name("samples").start(loading);
        supervisor.watch(loading::isDone);
        try {
            loading.get();
        } catch (ExecutionException e) {
            throw new Problem("The sample data could not be loaded (" + Objects.requireNonNullElse(e.getCause(), e).getMessage()
                    + "): ./dialogue up goes on with them where it was, ./dialogue up --empty starts without them.");
        }
        progress.done("sample data", Duration.ofNanos(System.nanoTime() - begin));
    }

    private void stop(Supervisor supervisor) {
        boolean something = supervisor.hasStarted();
        long begin = System.nanoTime();
        if (something) {
            progress.say("Stopping …");
        }
        supervisor.stop();
        try {
            RunFile.delete(settings);
        } catch (IOException e) {
            progress.say("The file that tells of this run could not be deleted: " + e.getMessage());
        }
        if (something) {
            progress.say(String.format(Locale.ROOT, "Stopped after %.1f s.",
                    Progress.seconds(Duration.ofNanos(System.nanoTime() - begin))));
        }
    }
}
