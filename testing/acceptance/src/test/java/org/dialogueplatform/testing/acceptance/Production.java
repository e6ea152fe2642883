package org.dialogueplatform.testing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.Contracts;

/** A packaged program as it runs in production: profile and Java machine as in its image, beside a suite on this machine. */
final class Production implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern OPTIONS = Pattern.compile("ENV JAVA_TOOL_OPTIONS=\"([^\"]+)\"");

    private final String program;
    private final int port;
    private final Path said;
    private final Process process;

    /**
     * @param port where it listens for requests; its health is at 1000 more
     * @param folder for what it writes
     * @param further variables besides those of addresses
     */
    Production(String program, int port, Path folder, Map<String, String> further) throws IOException {
        this.program = program;
        this.port = port;
        said = folder.resolve(program + "-" + port + ".out");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:AOTCache=" + folder.resolve("none.aot"), "-Xmx192m", "-jar",
                Contracts.root().resolve(program).resolve("target/quarkus-app/quarkus-run.jar").toString())
                .directory(folder.toFile()).redirectOutput(said.toFile())
                .redirectError(folder.resolve(program + "-" + port + ".err").toFile());
        Suite suite = Suite.running();
        builder.environment().putAll(Map.of("JAVA_TOOL_OPTIONS", optionsOfTheImage(), "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port), "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(port + 1000), "DATABASE_URL", suite.databaseUrl(),
                "KAFKA_BOOTSTRAP_SERVERS", suite.bootstrapServers(), "OIDC_URL", suite.keycloak() + "/realms/dialogue",
                "OIDC_ISSUER", suite.gateway() + "/auth/realms/dialogue"));
        builder.environment().putAll(further);
        process = builder.start();
    }

    private static String optionsOfTheImage() throws IOException {
        var found = OPTIONS.matcher(Files.readString(Contracts.root().resolve("Dockerfile")));
        if (!found.find()) {
            throw new IllegalStateException("The Dockerfile gives its programs no JAVA_TOOL_OPTIONS");
        }
        return found.group(1);
    }

    Production awaitReady() {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + 1000) + "/q/health/ready")).build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await(program).atMost(PATIENCE).ignoreExceptions()
                    .failFast(program + " ended", () -> !process.isAlive())
                    .until(() -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
        }
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Its standard output so far. */
    List<String> said() {
        try {
            return Files.readAllLines(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
