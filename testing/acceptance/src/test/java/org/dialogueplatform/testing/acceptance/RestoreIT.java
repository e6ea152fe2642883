package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.dialogueplatform.localstack.infrastructure.Folders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/**
 * Whatever the journeys before this one left is backed up while somebody writes, wiped and restored: then it is what it was at
 * that moment, nobody misses anything, and work goes on.
 */
@Order(16)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Answers of which each must be the same again. */
    private static final List<String> ASKED = List.of("/api/v1/meetings", "/api/v1/recommendations", "/api/v1/disputes",
            "/api/v1/terms", "/api/v1/measures");

    @TempDir
    static Path folder;

    private Content before;
    private Content after;
    private Content restored;
    private Map<String, String> answers;
    private JsonPath partner;
    private String oldCursor;
    private final List<String> written = new CopyOnWriteArrayList<>();
    private int writtenBefore;
    private int writtenMeanwhile;

    @BeforeAll
    void givenASuiteThatWasBackedUpWhileSomebodyWroteAndThenWipedAndRestored() throws Exception {
        assumeTrue(Suite.running().isOnThisMachine(), "Database and files are read on this machine only");
        Told.everything();
        partner = As.theSecretariat().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"name\": \"Partner of before\", \"rights\": [\"FEED\"]}").post("/api/v1/partners").then()
                .statusCode(201).extract().jsonPath();
        given().header("Authorization", Suite.running().tokens().bearer("clerk"))
                .multiPart("file", "minutes.txt", "What was said".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/files").then().statusCode(201);
        oldCursor = asPartner().get("/api/v1/events/cursor").then().statusCode(200).extract().path("cursor");
        answers = answers();
        before = Content.now();

        Path backup = folder.resolve("backup");
        backUpWhileSomebodyWrites(backup);
        after = Content.now();

        Suite.dialogue("down");
        wipe();
        Instant began = Instant.now();
        System.out.println(Suite.dialogue("restore", backup.toString()));
        System.out.println("Restored and running after " + Duration.between(began, Instant.now()).toSeconds() + " s");
        restored = Content.now();
    }

    private void backUpWhileSomebodyWrites(Path backup) {
        var enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                written.add(As.theSecretariat().body("""
                        {"category": "NGO", "country": "KZ", "names": {"original": "en",
                         "translations": {"en": {"text": "Registered during a backup, %d"}}}}""".formatted(written.size()))
                        .post("/api/v1/organisations").then().statusCode(201).extract().path("id"));
            }
        });
        await().atMost(PATIENCE).until(() -> written.size() > 10);
        writtenBefore = written.size();
        Instant began = Instant.now();
        System.out.println(Suite.dialogue("backup", backup.toString()));
        System.out.println("Backed up in " + Duration.between(began, Instant.now()).toMillis() + " ms");
        // one more may be under way
        writtenMeanwhile = written.size() + 1;
        await().atMost(PATIENCE).until(() -> written.size() > writtenMeanwhile + 10);
        enough.set(true);
        writer.join();
        await().atMost(PATIENCE).until(() -> known().containsAll(written));
    }

    /** All but the programs, which need not be unpacked again for this. */
    private static void wipe() throws IOException {
        for (String each : List.of("postgres/data", "kafka", "files", "samples", "keycloak/admin-password")) {
            Folders.delete(Suite.home().resolve(each));
        }
    }

    @Test
    void everyTableIsAsItWasAtThatMoment() {
        List<String> wrong = new ArrayList<>();
        before.rows.forEach((table, rows) -> {
            Set<String> then = new HashSet<>(rows);
            then.retainAll(after.rows.get(table));
            Set<String> now = restored.rows.getOrDefault(table, Set.of());
            long missing = then.stream().filter(row -> !now.contains(row)).count();
            if (missing > 0) {
                wrong.add(table + ": " + missing + " of " + then.size() + " rows that nobody touched are missing or changed");
            }
            if (!Content.GOES_ON.matcher(table).matches()) {
                Set<String> strange = new HashSet<>(now);
                strange.removeAll(rows);
                strange.removeAll(after.rows.get(table));
                if (!strange.isEmpty()) {
                    wrong.add(table + ": " + strange.size() + " rows that never were");
                }
            }
        });
        System.out.println("Restored: " + restored.rows.size() + " tables, "
                + restored.rows.values().stream().mapToLong(Set::size).sum() + " rows, " + restored.files.size() + " files");
        assertEquals(List.of(), wrong);
        assertEquals(before.rows.keySet(), restored.rows.keySet());
    }

    @Test
    void itIsOneMomentInEverySchema() throws SQLException {
        List<String> there = written.stream().filter(id -> restored.organisations.contains(id)).toList();

        assertEquals(written.subList(0, there.size()), there, "nothing is missing before what is there");
        assertTrue(there.size() >= writtenBefore, there.size() + " of " + writtenBefore);
        assertTrue(there.size() <= writtenMeanwhile, there.size() + " of " + writtenMeanwhile);
        assertEquals(restored.organisations, restored.told, "each has its event in the outbox, and no event is without it");
        // what was under way at that moment arrives, and what was lost is known nowhere
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(restored.organisations, known()));
    }

    @Test
    void theFilesAreThere() {
        assertFalse(before.files.isEmpty());
        assertEquals(before.files, restored.files);
    }

    @Test
    void theGatewayAnswersAsBefore() {
        assertEquals(answers, answers());
    }

    @Test
    void theAuditTrailVerifies() {
        assertFalse(Suite.dialogue("audit", "verify").contains("TAMPERED"));
    }

    @Test
    void aPartnerIsToldToLoadAnewAndThenMissesNothing() {
        asPartner().queryParam("after", oldCursor).get("/api/v1/events").then().statusCode(410);

        String cursor = asPartner().get("/api/v1/events/cursor").then().statusCode(200).extract().path("cursor");
        Map<String, Long> mirror = PublicList.numbers();
        Suite.dialogue("simulate", "--rate", "50", "--acts", "60", "--seed", "16");

        Map<String, Long> now = PublicList.numbers();
        assertTrue(now.size() > mirror.size(), "there is a new recommendation");
        var position = new String[] { cursor };
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath page = asPartner().queryParam("after", position[0]).queryParam("type", "public.recommendation.*")
                    .queryParam("limit", 1000).get("/api/v1/events").then().statusCode(200).extract().jsonPath();
            page.<Map<String, String>> getList("items").forEach(
                    event -> mirror.merge(event.get("subject"), Long.parseLong(event.get("sequence")), Math::max));
            position[0] = page.getString("next");
            assertEquals(now, mirror);
        });
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        ASKED.forEach(path -> answers.put(path, As.thePublic().get(path).then().statusCode(200).extract().asString()));
        return answers;
    }

    /** The organisations that the recommendations-service knows. */
    private static Set<String> known() {
        try (var connection = DriverManager.getConnection(Suite.running().databaseUrl(), "postgres", "")) {
            return Content.column(connection, "select id from recommendations.known_organisation");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification asPartner() {
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", partner.getString("clientId"))
                .formParam("client_secret", partner.getString("clientSecret")).post(partner.getString("tokenUrl")).then()
                .statusCode(200).extract().path("access_token");
        return As.thePublic().header("Authorization", "Bearer " + token);
    }

    /** All there is at a moment. */
    private record Content(Map<String, Set<String>> rows, Set<String> organisations, Set<String> told,
            Map<String, String> files) {

        /** How far the work is and not what it is about, and what a restore changes on purpose. */
        private static final Pattern LEFT_OUT = Pattern
                .compile("delivery\\.event_log_head|.*\\.(audit_anchor|audit_pending|daily_work)");
        /** Those who work on write to these: what was there must be there, and more may be. */
        private static final Pattern GOES_ON = Pattern.compile(
                "keycloak\\..*|.*\\.(outbox_event|inbox_event|audit_entry|audit_position|audit_seal|audit_sign_in)");

        /** What is kept for a subscription is forgotten some time after that was deleted, at the next start for instance. */
        private static final Map<String, String> ONLY = Map.of("delivery.delivery",
                " where subscription_id in (select id from delivery.subscription where state <> 'DELETED')");

        static Content now() {
            try (var connection = DriverManager.getConnection(Suite.running().databaseUrl(), "postgres", "")) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Map<String, Set<String>> rows = new TreeMap<>();
                for (String table : column(connection, """
                        select nspname || '.' || relname from pg_class join pg_namespace n on n.oid = relnamespace
                        where relkind in ('r', 'p') and not relispartition
                        and nspname in ('meetings', 'participants', 'recommendations', 'delivery', 'keycloak')""")) {
                    if (!LEFT_OUT.matcher(table).matches()) {
                        rows.put(table, column(connection, "select md5((to_jsonb(row) - 'published_at')::text) from " + table
                                + " row" + ONLY.getOrDefault(table, "")));
                    }
                }
                return new Content(rows, column(connection, "select id from participants.organisation"), column(connection,
                        "select aggregate_id from participants.outbox_event where topic = 'dialogue.participants.organisation.v1'"),
                        handedIn());
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Set<String> column(Connection connection, String query) throws SQLException {
            Set<String> values = new HashSet<>();
            try (var found = connection.createStatement().executeQuery(query)) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
            return values;
        }

        private static Map<String, String> handedIn() throws IOException {
            Map<String, String> files = new HashMap<>();
            Path root = Suite.home().resolve("files");
            if (Files.exists(root)) {
                try (var found = Files.walk(root)) {
                    for (Path file : found.filter(Files::isRegularFile).toList()) {
                        files.put(root.relativize(file).toString(),
                                HexFormat.of().formatHex(Files.readAllBytes(file)));
                    }
                }
            }
            return files;
        }
    }
}
