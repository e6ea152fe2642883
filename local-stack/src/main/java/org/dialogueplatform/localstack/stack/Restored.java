package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.dialogueplatform.localstack.infrastructure.DatabaseLayout;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;

/**
 * What remains to be done with a restored database, noted beside its data, so that it is done however often a start is broken
 * off: before any service starts the database is made ready, and when all run the reference data are told again.
 */
final class Restored {

    private static final String TO_MAKE_READY = "restored";
    private static final String TO_TELL = "reference-data-to-tell";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Restored() {
    }

    /** Notes that these data are a backup's. */
    static void mark(Path data) throws IOException {
        Files.writeString(data.resolve(TO_MAKE_READY), "");
    }

    /** To be called before any service starts. */
    static void makeReady(Settings settings, PostgresServer server) throws IOException {
        Path data = PostgresServer.data(PostgresPart.folder(settings));
        if (Files.exists(data.resolve(TO_MAKE_READY))) {
            DatabaseLayout.applyAfterRestore(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
            Files.move(data.resolve(TO_MAKE_READY), data.resolve(TO_TELL), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static boolean hasSomethingToTell(Settings settings) {
        Path data = PostgresServer.data(PostgresPart.folder(settings));
        return Files.exists(data.resolve(TO_MAKE_READY)) || Files.exists(data.resolve(TO_TELL));
    }

    /** Has every service tell again what others keep copies of: Kafka, where it was, began anew. */
    static void tellReferenceData(Settings settings) {
        try (var http = HttpClient.newHttpClient()) {
            for (Suite.Service service : Suite.SERVICES) {
                if (!service.name().equals(Suite.GATEWAY)) {
                    HttpResponse<Void> answer = http.send(HttpRequest
                            .newBuilder(URI.create("http://127.0.0.1:" + settings.port(service.managementPort())
                                    + "/q/reference-data/republishing"))
                            .timeout(PATIENCE).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(service.name() + " answered " + answer.statusCode());
                    }
                }
            }
            Files.deleteIfExists(PostgresServer.data(PostgresPart.folder(settings)).resolve(TO_TELL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
