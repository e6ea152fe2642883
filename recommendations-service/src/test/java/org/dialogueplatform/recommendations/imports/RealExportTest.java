package org.dialogueplatform.recommendations.imports;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.imports.Exports.finished;
import static org.dialogueplatform.recommendations.imports.Exports.handIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class RealExportTest extends ComponentTest {

    private static final Duration BOUND = Duration.ofMinutes(2);

    @Inject
    DataSource database;

    @Test
    void theRealExportGoesInWholeWithinTwoMinutesAndTheSecondTimeChangesNothing() throws IOException {
        Path export = Contracts.root().resolveSibling("shared/data/upr-sessions-6-9.csv");
        assumeTrue(Files.exists(export), "the real export is not on this machine");
        byte[] file = Files.readAllBytes(export);

        JsonPath first = finished(handIn(file), BOUND);
        JsonPath second = finished(handIn(file), BOUND);

        System.out.printf("Import of %d rows: %d ms, again: %d ms%n", first.getInt("counts.read"), took(first).toMillis(),
                took(second).toMillis());
        assertTrue(took(first).compareTo(BOUND) < 0);
        assertEquals("Mac-Roman", first.get("encoding"));
        assertEquals("CR", first.get("lineEnds"));
        assertEquals(8343, first.getInt("counts.read"));
        assertEquals(8342, first.getInt("counts.created"));
        assertEquals(1, first.getInt("counts.repeated"));
        assertEquals(0, first.getInt("counts.refused"));
        // all of its words have terms, among those that come with the database
        assertEquals(0, first.getInt("rowsWithUnknownWords"));
        assertEquals(8342, second.getInt("counts.unchanged"));
        assertEquals(0, second.getInt("counts.created"));
        assertEquals(0, second.getInt("counts.updated"));
        publicReader().get(REGISTER + "?reference=UPR-7-KAZ-0129").then().body("items", hasSize(1));
        publicReader().get(REGISTER + "?reference=UPR-7-KAZ-0130").then().body("items", hasSize(0));
        publicReader().get(REGISTER + "?session=7&stateUnderReview=KAZ&position=NOTED&limit=1").then()
                .body("items[0].source.response", equalTo("Noted"));
        publicReader().get(REGISTER + "?session=7&stateUnderReview=KAZ&issue=torture-and-other-cid-treatment&limit=1").then()
                .body("items[0].source.issues", hasItem("Torture and other CID treatment"));
        allOfItIsReadLineByLine();
        // others hear of all of it, and the tests that come after do not wait behind it
        await().atMost(BOUND).until(this::untold, equalTo(0L));
    }

    /** In seconds, and while it is read it is not held as a whole. */
    private void allOfItIsReadLineByLine() {
        Instant begun = Instant.now();
        String lines = publicReader().accept("application/jsonl").get(REGISTER + "?mechanism=UPR").then().statusCode(200)
                .extract().asString();
        Duration took = Duration.between(begun, Instant.now());
        Set<String> ids = new HashSet<>();
        lines.lines().forEach(line -> {
            assertTrue(line.contains("\"publicNo\":"), line);
            ids.add(line.substring(0, 60));
        });
        System.out.printf("%d recommendations line by line: %d ms%n", ids.size(), took.toMillis());
        assertEquals(lines.lines().count(), ids.size());
        assertTrue(ids.size() >= 8342, ids.size() + " lines");
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took.toString());
    }

    private long untold() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var found = select.executeQuery("select count(*) from outbox_event where published_at is null")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Duration took(JsonPath result) {
        return Duration.between(Instant.parse(result.getString("startedAt")), Instant.parse(result.getString("finishedAt")));
    }
}
