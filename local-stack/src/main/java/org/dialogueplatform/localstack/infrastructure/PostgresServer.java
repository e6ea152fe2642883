package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server of our own, from binaries that come as Maven artefacts. */
public final class PostgresServer implements AutoCloseable {

    /** The superuser; there is no password on the local machine. */
    public static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final @Nullable Path folder;

    private PostgresServer(EmbeddedPostgres server, @Nullable Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * A server whose data lasts: what it acknowledged is on disk. Goes on with the data it finds in the folder; what a killed
     * run left running on them is stopped first.
     */
    public static PostgresServer durable(Path folder, int port, Path log) throws IOException {
        Path data = data(folder);
        stopLeftOver(folder);
        // data that were not laid out to the end (killed in the middle of it) never held anything
        Path complete = data.resolve("laid-out");
        if (!Files.exists(complete)) {
            Folders.delete(data);
        }
        Path program = folder.resolve("program");
        deleteHalfUnpacked(program);
        Files.createDirectories(folder);
        // the library starts servers for tests, with -F; what is set here comes later on the command line and wins
        EmbeddedPostgres server = basics().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // not in /tmp, where a clean-up may take them from under a server that runs for weeks
                .setOverrideWorkingDirectory(program.toFile()).setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "150").setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(Redirect.appendTo(log.toFile())).setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
        return new PostgresServer(server, folder);
    }

    /** The library cannot go on with unpacking where it was killed, and would fail for ever. */
    private static void deleteHalfUnpacked(Path program) throws IOException {
        if (!Files.exists(program)) {
            return;
        }
        try (Stream<Path> versions = Files.list(program)) {
            for (Path version : versions.toList()) {
                if (!Files.exists(version.resolve(".exists"))) {
                    Folders.delete(version);
                }
            }
        }
    }

    /** A server for one test run: quick, on any free port, and gone with its data when it is closed. */
    public static PostgresServer throwaway() throws IOException {
        return throwaway(Map.of());
    }

    /** The same with further settings, as PostgreSQL names them. */
    public static PostgresServer throwaway(Map<String, String> further) throws IOException {
        EmbeddedPostgres.Builder server = basics().setServerConfig("fsync", "off").setServerConfig("max_connections", "200");
        further.forEach(server::setServerConfig);
        return new PostgresServer(server.start(), null);
    }

    private static EmbeddedPostgres.Builder basics() {
        return EmbeddedPostgres.builder().setPgBinaryResolver(PostgresServer::binaries)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // the same order and letter case of texts on every machine, whatever its language
                .setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C").setPGStartupWait(Duration.ofSeconds(60));
    }

    /**
     * The first on the class path. The library's own search refuses to choose where the same binaries are there twice, as in
     * a build: once in the local repository and once beside the jar that {@code ./dialogue} runs.
     */
    private static InputStream binaries(String system, String machine) {
        String architecture = machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + architecture + ".txz";
        InputStream binaries = PostgresServer.class.getResourceAsStream(name);
        if (binaries == null) {
            throw new IllegalStateException(
                    "There is no PostgreSQL here for " + system + " on " + machine + ": see local-stack/pom.xml.");
        }
        return binaries;
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The server that runs on the data in this folder, whoever started it. */
    public static Optional<ProcessHandle> running(Path folder) throws IOException {
        Path data = data(folder);
        Path pidFile = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // a number alone would prove nothing: it may belong to another process by now
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(Processes::runs)
                .filter(process -> serves(process, data));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info().arguments().map(arguments -> Arrays.asList(arguments).contains(data.toString())).orElse(false);
    }

    /** Stops the server that runs on the data in this folder; false when none does. */
    public static boolean stopLeftOver(Path folder) throws IOException {
        Optional<ProcessHandle> left = running(folder);
        if (left.isEmpty()) {
            return false;
        }
        List<ProcessHandle> backends = left.get().descendants().toList();
        // SIGINT closes sessions and then ends; SIGTERM, which Java would send, waits for sessions to end
        new ProcessBuilder("kill", "-INT", Long.toString(left.get().pid())).redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD).start();
        if (!Processes.ends(left.get(), PATIENCE)) {
            Processes.stop(left.get(), Duration.ZERO);
        }
        backends.forEach(backend -> Processes.ends(backend, PATIENCE));
        return true;
    }

    /** Where a server that lasts has its data. */
    public static Path data(Path folder) {
        return folder.toAbsolutePath().resolve("data");
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (folder != null) {
            // the library only reports it when the server did not stop in time
            stopLeftOver(folder);
        }
    }
}
