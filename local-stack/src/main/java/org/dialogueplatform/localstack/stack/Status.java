package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.dialogueplatform.localstack.keycloak.KeycloakSettings;

/** {@code ./dialogue status}: what runs. */
final class Status {

    /** As init scripts have it: not running. */
    static final int NOT_RUNNING = 3;

    private static final double MIB = 1024 * 1024;

    private final Settings settings;
    private final PrintStream out;
    private double total;

    Status(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @return the exit code */
    int run() throws IOException {
        Optional<RunFile> run = RunLock.isTaken(settings) ? RunFile.read(settings) : Optional.empty();
        Map<String, ProcessHandle> running = Mark.running(settings.home()).stream()
                .collect(Collectors.toMap(Mark.Found::part, Mark.Found::process, (one, _) -> one));
        PostgresServer.running(PostgresPart.folder(settings)).ifPresent(server -> running.put(Suite.POSTGRES, server));
        if (run.isEmpty()) {
            out.println(running.isEmpty() ? "Nothing is running: ./dialogue up starts the suite."
                    : "A run was killed and has left running " + String.join(", ", running.keySet())
                            + ": ./dialogue up or ./dialogue down stops them.");
            return NOT_RUNNING;
        }
        out.println((run.get().ready() ? "Running since " : "Starting since ") + Running.since(run.get()) + ", data in "
                + Settings.shown(settings.home()));
        out.printf("%n  %-24s %-12s %-14s %8s %10s%n", "part", "state", "ports", "process", "memory");
        for (List<Part> stage : new Suite(settings).stages(Set.of())) {
            for (Part part : stage) {
                show(part, Optional.ofNullable(running.get(part.name())));
            }
        }
        run.get().supervisor().ifPresent(supervisor -> row("supervisor", "runs", "", supervisor, Stream.of(supervisor)));
        out.printf(Locale.ROOT, "%n  %-24s %s/api/v1/… and /docs%n", "gateway", new Suite(settings).gateway());
        out.printf("  %-24s %s/<part>.log%n", "logs", Settings.shown(settings.logs()));
        if (total > 0) {
            out.printf(Locale.ROOT, "  %-24s %.0f MiB%n", "memory in all", total / MIB);
        }
        return 0;
    }

    private void show(Part part, Optional<ProcessHandle> process) {
        String ports = part.ports().stream().map(port -> Integer.toString(port.number())).collect(Collectors.joining(", "));
        if (process.isPresent()) {
            // PostgreSQL is one process per session
            row(part.name(), ready(part) ? "ready" : "not ready", ports, process.get(),
                    Stream.concat(process.stream(), process.get().descendants()));
        } else {
            // a developer may run it on its usual port
            out.printf("  %-24s %-12s %-14s%n", part.name(), ready(part) ? "elsewhere" : "not running", ports);
        }
    }

    private static boolean ready(Part part) {
        if (part.name().equals(Suite.KEYCLOAK)) {
            return new HealthProbe(KeycloakSettings.health(part.ports().getLast().number())).answers();
        }
        if (Suite.SERVICES.stream().noneMatch(service -> service.name().equals(part.name()))) {
            return part.ports().getFirst().answers();
        }
        return new HealthProbe(URI.create("http://127.0.0.1:" + part.ports().getLast().number() + "/q/health/ready")).answers();
    }

    private void row(String name, String state, String ports, ProcessHandle process, Stream<ProcessHandle> all) {
        OptionalLong memory = Memory.of(all);
        total += memory.orElse(0);
        out.printf(Locale.ROOT, "  %-24s %-12s %-14s %8d %10s%n", name, state, ports, process.pid(),
                memory.isPresent() ? String.format(Locale.ROOT, "%.0f MiB", memory.getAsLong() / MIB) : "");
    }
}
