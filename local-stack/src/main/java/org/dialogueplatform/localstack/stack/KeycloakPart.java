package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dialogueplatform.localstack.infrastructure.Processes;
import org.dialogueplatform.localstack.keycloak.AdminPassword;
import org.dialogueplatform.localstack.keycloak.KeycloakProgram;
import org.dialogueplatform.localstack.keycloak.KeycloakSettings;
import org.jspecify.annotations.Nullable;

/** Who signs people in; unpacked and built at the first start. */
final class KeycloakPart implements Part {

    private final Settings settings;
    private final Suite suite;
    private volatile @Nullable JavaPart server;
    private @Nullable Process build;
    private boolean stopped;

    KeycloakPart(Settings settings, Suite suite) {
        this.settings = settings;
        this.suite = suite;
    }

    static Path password(Settings settings) {
        return folder(settings).resolve("admin-password");
    }

    private static Path folder(Settings settings) {
        return settings.home().resolve("keycloak");
    }

    @Override
    public String name() {
        return Suite.KEYCLOAK;
    }

    @Override
    public List<Port> ports() {
        return List.of(new Port(name(), "HTTP", suite.keycloakPort()),
                new Port(name(), "health", suite.keycloakManagementPort()));
    }

    @Override
    public Path log() {
        return settings.log(name());
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(settings.logs());
        Files.createDirectories(folder(settings));
        // only the launcher knows where the build left it
        var program = KeycloakProgram.in(folder(settings),
                Path.of(System.getProperty("dialogue.keycloak", "local-stack/target/keycloak")));
        program.prepare(this::run);
        var configuration = new KeycloakSettings(suite.keycloakPort(), suite.keycloakManagementPort(), suite.databaseUrl(),
                suite.signIn(), AdminPassword.keptIn(password(settings)));
        var started = new JavaPart(name(), settings, ports(), program.start(), configuration.environment(),
                new HealthProbe(configuration.health()), JavaPart.PATIENCE);
        synchronized (this) {
            if (stopped) {
                return;
            }
            server = started;
        }
        started.start();
    }

    private int run(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(Mark.of(name(), settings.home())));
        line.addAll(arguments);
        Process started;
        synchronized (this) {
            if (stopped) {
                throw new IOException("stopped");
            }
            started = new ProcessBuilder(JavaPart.detached(line)).directory(settings.home().toFile())
                    .redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile())).start();
            build = started;
        }
        try {
            return started.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public boolean ready() {
        JavaPart started = server;
        return started != null && started.ready();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(server).flatMap(JavaPart::process);
    }

    @Override
    public void stop() {
        Process building;
        synchronized (this) {
            stopped = true;
            building = build;
        }
        if (building != null && building.isAlive()) {
            Processes.stop(building.toHandle(), Duration.ZERO);
        }
        JavaPart started = server;
        if (started != null) {
            started.stop();
        }
    }
}
