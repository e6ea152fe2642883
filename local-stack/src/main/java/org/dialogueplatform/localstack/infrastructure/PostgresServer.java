package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server of our own, from binaries that come as Maven artefacts. */
public final class PostgresServer implements AutoCloseable {

    /** The superuser; there is no password on the local machine. */
    public static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * A server whose data lasts: what it acknowledged is on disk. Goes on with the data it finds; what a killed run left
     * running on
     * them is stopped first.
     */
    public static PostgresServer durable(Path data, int port, Path log) throws IOException {
        stopLeftOver(data);
        Files.createDirectories(data.getParent());
        // the library starts servers for tests, with -F; what is set here comes later on the command line and wins
        return new PostgresServer(EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "150").setServerConfig("shared_buffers", "64MB")
                .setPGStartupWait(Duration.ofSeconds(60)).setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile())).start());
    }

    /** A server for one test run: quick, on any free port, and gone with its data when it is closed. */
    public static PostgresServer throwaway() throws IOException {
        return new PostgresServer(
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "200").setPGStartupWait(Duration.ofSeconds(60)).start());
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private static void stopLeftOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Optional<ProcessHandle> left = ProcessHandle.of(pid).filter(PostgresServer::isPostgres);
        if (left.isEmpty()) {
            return;
        }
        // SIGTERM alone would wait for sessions to end, so the second one is harder; PostgreSQL recovers from it
        left.get().destroy();
        try {
            left.get().onExit().get(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            left.get().destroyForcibly();
            left.get().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
