package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;
import org.jspecify.annotations.Nullable;

/** The database server, laid out for the services. */
final class PostgresPart implements Part {

    private final Settings settings;
    private final int port;
    private volatile @Nullable PostgresServer server;
    private volatile boolean ready;
    private volatile boolean stopped;

    PostgresPart(Settings settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    static Path folder(Settings settings) {
        return settings.home().resolve("postgres");
    }

    @Override
    public String name() {
        return Suite.POSTGRES;
    }

    @Override
    public List<Port> ports() {
        return List.of(new Port(name(), "connections", port));
    }

    @Override
    public Path log() {
        return settings.log(name());
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(settings.logs());
        if (stopped) {
            return;
        }
        PostgresServer before = server;
        if (before != null) {
            // it has ended, but still holds its place
            before.close();
        }
        PostgresServer started = PostgresServer.durable(folder(settings), port, log());
        server = started;
        DatabaseLayout.apply(started.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        Restored.makeReady(settings, started);
        ready = true;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public Optional<ProcessHandle> process() {
        try {
            return PostgresServer.running(folder(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        PostgresServer started = server;
        try {
            if (started == null) {
                // perhaps it is just starting
                PostgresServer.stopLeftOver(folder(settings));
            } else {
                started.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
