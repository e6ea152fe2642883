package org.dialogueplatform.platform.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Against the few words of S3 that are used, answered here; a real service may still be of another mind. */
class S3FileStoreTest {

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private HttpServer server;
    private FileStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = FileStores.of(settings(Map.of("dialogue.files.store", "s3", "dialogue.files.s3.bucket", "evidence",
                "dialogue.files.s3.endpoint", "http://localhost:" + server.getAddress().getPort(),
                "dialogue.files.s3.access-key", "key", "dialogue.files.s3.secret-key", "secret", "dialogue.files.replicas",
                "3")), "recommendations");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsStoredIsThereUntilItIsDeleted() throws IOException {
        assertInstanceOf(S3FileStore.class, store);
        UUID id = UUID.randomUUID();
        store.store(id, new byte[] { 1, 2, 3 });
        assertArrayEquals(new byte[] { 1, 2, 3 }, objects.get("/evidence/recommendations/" + id));
        try (var content = store.open(id)) {
            assertArrayEquals(new byte[] { 1, 2, 3 }, content.readAllBytes());
        }
        assertEquals(List.of(id), store.storedBefore(Instant.now().plusSeconds(60), new UUID(0, 0), 10));
        assertEquals(List.of(), store.storedBefore(Instant.now().minusSeconds(3600), new UUID(0, 0), 10));
        assertEquals(List.of(), store.storedBefore(Instant.now().plusSeconds(60), id, 10));
        store.delete(id);
        assertEquals(Map.of(), objects);
        assertThrows(IOException.class, () -> store.open(id));
    }

    @Test
    void aDirectoryOfOneMachineIsNotSharedByReplicas() {
        var refusal = assertThrows(IllegalStateException.class,
                () -> FileStores.of(settings(Map.of("dialogue.files.replicas", "2")), "recommendations"));
        assertTrue(refusal.getMessage().contains("dialogue.files.store=s3"), refusal.getMessage());
        assertThrows(IllegalStateException.class,
                () -> FileStores.of(settings(Map.of("dialogue.files.store", "s3")), "recommendations"));
        assertInstanceOf(LocalFileStore.class, FileStores.of(settings(Map.of()), "recommendations"));
    }

    private static FileSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder().withMapping(FileSettings.class)
                .withConverter(MemorySize.class, 100,
                        new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(given, "given", 200),
                        new PropertiesConfigSource(Map.of("dialogue.files.store", "local", "dialogue.files.directory",
                                "target/nowhere", "dialogue.files.max-size", "20M"), "defaults", 100))
                .build().getConfigMapping(FileSettings.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String signature = exchange.getRequestHeaders().getFirst("Authorization");
            if (signature == null || !signature.startsWith("AWS4-HMAC-SHA256 Credential=key/")) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(path);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> {
                    byte[] content = path.equals("/evidence") || path.equals("/evidence/") ? list(exchange) : objects.get(path);
                    exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
                    if (content != null) {
                        exchange.getResponseBody().write(content);
                    }
                }
            }
        }
    }

    private byte[] list(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        String after = query.replaceAll(".*start-after=([^&]*).*", "$1");
        return objects.keySet().stream().map(key -> key.substring("/evidence/".length()))
                .filter(key -> key.compareTo(after) > 0)
                .map(key -> "<Contents><Key>" + key + "</Key><LastModified>" + Instant.now() + "</LastModified></Contents>")
                .collect(Collectors.joining("", "<ListBucketResult>", "</ListBucketResult>"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
