package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private final List<LastStep> lastSteps;
    private final boolean restarting;
    private final Progress progress;

    /**
     * What is done when all parts are ready.
     *
     * @param name as it is shown
     * @param otherwise what to say, behind what went wrong, when it could not be done
     */
    record LastStep(String name, Runnable work, String otherwise) {
    }

    /**
     * @param lastSteps in the order in which they are done
     * @param restarting whether a part that ends by itself is started again
     */
    Up(Settings settings, List<List<Part>> stages, List<LastStep> lastSteps, boolean restarting, PrintStream out) {
        this.settings = settings;
        this.stages = stages;
        this.lastSteps = lastSteps;
        this.restarting = restarting;
        this.progress = new Progress(out);
    }

    static Up of(Settings settings, Options options, PrintStream out) {
        var suite = new Suite(settings);
        List<LastStep> lastSteps = new ArrayList<>();
        lastSteps.add(new LastStep("realm and sample users", suite::applyRealm,
                "see " + Settings.shown(settings.log(Suite.KEYCLOAK)) + "."));
        if (Restored.hasSomethingToTell(settings) && options.without().isEmpty()) {
            lastSteps.add(new LastStep("reference data told again", () -> Restored.tellReferenceData(settings),
                    "./dialogue up tries it again."));
        }
        // what a left-out service should know cannot be told yet
        if (!options.empty() && options.without().isEmpty()) {
            lastSteps.add(new LastStep("sample data", () -> SampleData.load(suite.gateway(), suite.tokens(), settings.home()),
                    "./dialogue up goes on with them where it was, ./dialogue up --empty starts without them."));
        }
        return new Up(settings, suite.stages(options.without()), lastSteps, options.restart(), out);
    }

    void run() throws IOException, InterruptedException {
        // what the libraries have to tell of is in our own words on the screen, and in the parts' logs
        Logger.getLogger("").setLevel(Level.OFF);
        Optional<RunLock> lock = RunLock.take(settings);
        if (lock.isEmpty()) {
            new Running(settings, progress).awaitReady();
            return;
        }
        var supervisor = new Supervisor(stages, progress, PATIENCE, restarting);
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
        for (LastStep step : lastSteps) {
            take(step, supervisor);
        }
        progress.say(String.format(Locale.ROOT, "Ready after %.1f s.%n", Progress.seconds(progress.sofar())));
        progress.say(new WhereThingsAre(settings).text());
        // from now on we only watch: what unpacking and loading took can go back
        System.gc();
        RunFile.ofThis(since, true).write(settings);
    }

    private void take(LastStep step, Supervisor supervisor) throws InterruptedException {
        long begin = System.nanoTime();
        var work = new FutureTask<>(step.work(), null);
        Thread.ofPlatform().daemon().name(step.name()).start(work);
        supervisor.watch(work::isDone);
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new Problem("This could not be done: " + step.name() + " ("
                    + Objects.requireNonNullElse(e.getCause(), e).getMessage() + "): " + step.otherwise());
        }
        progress.done(step.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private void stop(Supervisor supervisor) {
        boolean something = supervisor.hasStarted();
        long begin = System.nanoTime();
        if (something) {
            progress.say(stages.stream().flatMap(List::stream).anyMatch(Part::isTraining)
                    ? "Stopping; this once it takes longer, for what makes the next start faster is written …"
                    : "Stopping …");
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
