package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.path.json.JsonPath;

/** The mirror of examples/partners, run by a partner that was registered a moment ago, while the register is written to. */
@Order(13)
class PartnerMirrorIT {

    private static final Path PROGRAM = Contracts.root().resolve("examples/partners/mirror/mirror.py");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Process mirror;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        if (mirror != null) {
            mirror.destroyForcibly();
        }
    }

    @Test
    void nothingIsMissingAndNothingIsStale() throws Exception {
        assumeTrue(Suite.running().isOnThisMachine(), "./dialogue simulate plays on the local stack");
        assumeTrue(hasPython(), "python3 is not installed here");
        JsonPath partner = As.theSecretariat().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"name\": \"Mirror of this test\", \"rights\": [\"FEED\"]}").post("/api/v1/partners").then()
                .statusCode(201)
                .extract().jsonPath();
        Path database = folder.resolve("mirror.db");

        Suite.dialogue("simulate", "--rate", "100", "--acts", "60");
        mirror = python(partner, folder.resolve("said"), "run", database.toString());
        CompletableFuture<String> writing = CompletableFuture
                .supplyAsync(() -> Suite.dialogue("simulate", "--rate", "20", "--acts", "200", "--seed", "2"));
        Awaitility.await().atMost(PATIENCE).until(() -> said().contains("first load"));
        // killed in the middle of it, and started again
        mirror.destroyForcibly().waitFor();
        mirror = python(partner, folder.resolve("said"), "run", database.toString());
        assertTrue(writing.join().contains("200 acts"));

        Map<String, String> published = published();
        assertFalse(published.isEmpty());
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertEquals(published, mirrored(partner, database), said()));
        System.out.println("Mirror: " + published.size() + " recommendations, 0 missing, 0 stale");
    }

    /** Of everything the public sees: its number, its state, its wording, the position taken on it. */
    private static Map<String, String> published() throws IOException {
        return rows(As.thePublic().accept("application/jsonl").get("/api/v1/recommendations").then().statusCode(200).extract()
                .asString());
    }

    private Map<String, String> mirrored(JsonPath partner, Path database) throws Exception {
        Path shown = Files.createTempFile(folder, "shown", ".jsonl");
        assertEquals(0, python(partner, shown, "show", database.toString()).waitFor());
        return rows(Files.readString(shown));
    }

    private static Map<String, String> rows(String lines) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            JsonNode one = JSON.readTree(line);
            rows.put(one.path("id").asText(),
                    one.path("publicNo") + " " + one.path("state") + " " + one.path("textVersion") + " "
                            + one.path("position"));
        }
        return rows;
    }

    private String said() throws IOException {
        Path said = folder.resolve("said");
        return Files.exists(said) ? Files.readString(said) : "";
    }

    private static Process python(JsonPath partner, Path output, String... arguments) throws IOException {
        var builder = new ProcessBuilder("python3", PROGRAM.toString(), arguments[0], arguments[1]).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("DIALOGUE_URL", Suite.running().gateway().toString());
        builder.environment().put("TOKEN_URL", partner.getString("tokenUrl"));
        builder.environment().put("CLIENT_ID", partner.getString("clientId"));
        builder.environment().put("CLIENT_SECRET", partner.getString("clientSecret"));
        return builder.start();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
