package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.dialogueplatform.localstack.infrastructure.Processes;
import org.jspecify.annotations.Nullable;

/** A part that is a Java program. */
final class JavaPart implements Part {

    /** Longer than a service may take to finish the requests under way. */
    static final Duration PATIENCE = Duration.ofSeconds(15);
    /** How long it takes at most to write what the JDK keeps for the next start. */
    private static final Duration TO_KEEP = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 10_000_000;

    private final String name;
    private final Settings settings;
    private final List<Port> ports;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Predicate<ProcessHandle> ready;
    private final Duration patience;
    private final @Nullable AotCache cache;
    private @Nullable Process process;
    private volatile boolean wasReady;
    private boolean stopped;

    /**
     * @param command options of the Java machine and what to run
     * @param ready tells whether the process is ready
     * @param patience how long it may take to end by itself
     */
    JavaPart(String name, Settings settings, List<Port> ports, List<String> command, Map<String, String> environment,
            Predicate<ProcessHandle> ready, Duration patience) {
        this(name, settings, ports, command, environment, ready, patience, null);
    }

    /**
     * @param cache what the JDK keeps for the next start, and uses in this one
     */
    JavaPart(String name, Settings settings, List<Port> ports, List<String> command, Map<String, String> environment,
            Predicate<ProcessHandle> ready, Duration patience, @Nullable AotCache cache) {
        this.name = name;
        this.settings = settings;
        this.ports = ports;
        this.command = command;
        this.environment = environment;
        this.ready = ready;
        this.patience = patience;
        this.cache = cache;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Port> ports() {
        return ports;
    }

    @Override
    public Path log() {
        return settings.log(name);
    }

    @Override
    public synchronized void start() throws IOException {
        if (stopped) {
            return;
        }
        keepLogSmall();
        List<String> line = new ArrayList<>();
        line.add(Mark.of(name, settings.home()));
        if (cache != null) {
            line.addAll(cache.options());
        }
        line.addAll(command);
        wasReady = false;
        var builder = new ProcessBuilder(detached(line)).directory(settings.home().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true).redirectOutput(Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /**
     * The Java machine we run on, with these arguments, deaf to what a terminal sends to all its processes at once: a Ctrl-C is
     * for the supervisor, who stops the parts in the right order.
     */
    static List<String> detached(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(arguments);
        return line;
    }

    private void keepLogSmall() throws IOException {
        Files.createDirectories(settings.logs());
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), settings.log(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public boolean ready() {
        boolean is = process().filter(ready).isPresent();
        wasReady |= is;
        return is;
    }

    /** A start that was broken off has little to teach. */
    @Override
    public boolean isTraining() {
        return cache != null && cache.isTraining() && wasReady;
    }

    @Override
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        process().filter(Processes::runs).ifPresent(this::stop);
    }

    private void stop(ProcessHandle running) {
        boolean ended = Processes.stop(running, isTraining() ? TO_KEEP : patience);
        if (ended && cache != null && isTraining()) {
            cache.keep();
        }
    }
}
