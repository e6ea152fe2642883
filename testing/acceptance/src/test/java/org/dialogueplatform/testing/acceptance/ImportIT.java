package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The UPR Info export of sessions 6 to 9 as it really is, through the gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class ImportIT {

    private static final String IMPORTS = "/api/v1/recommendations/imports";
    private static final Path EXPORT = Contracts.root().resolve("../shared/data/upr-sessions-6-9.csv").normalize();
    private static final int ROWS = 8_343;
    private static final Set<String> ENDED = Set.of("APPLIED", "CHECKED", "FAILED");

    @BeforeAll
    static void givenTheExport() {
        assumeTrue(Files.exists(EXPORT), "The real export is not on this machine: " + EXPORT.getFileName());
        Suite.running();
    }

    @Test
    @Order(1)
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        JsonPath result = await(handIn("true"));

        assertEquals("CHECKED", result.getString("state"));
        assertEquals(ROWS, result.getInt("counts.read"));
        assertEquals("Mac-Roman", result.getString("encoding"));
        assertEquals("CR", result.getString("lineEnds"));
        As.thePublic().get("/api/v1/recommendations?mechanism=UPR").then().body("items", hasSize(0));
    }

    @Test
    @Order(2)
    void killedInTheMiddleItLosesAndDoublesNothing() {
        assumeTrue(Suite.running().isOnThisMachine(), "Processes are killed on this machine only");
        String run = handIn("false");
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
                .until(() -> read(run).getInt("counts.read") > 1_000);
        Suite.kill("recommendations-service");
        Suite.startAgain();

        JsonPath result = await(run);
        assertEquals("APPLIED", result.getString("state"));
        assertAccountedFor(result);
        assertEquals(1, result.getInt("counts.repeated"));
        assertEquals(0, result.getInt("counts.refused"));
    }

    @Test
    @Order(3)
    void theWholeFileGoesInWithinTwoMinutesAndASecondTimeChangesNothing() throws SQLException {
        Instant before = Instant.now();
        JsonPath first = await(handIn("false"));
        assertTrue(Duration.between(before, Instant.now()).compareTo(Duration.ofMinutes(2)) < 0);
        assertAccountedFor(first);

        JsonPath second = await(handIn("false"));
        assertAccountedFor(second);
        assertEquals(0, second.getInt("counts.created"));
        assertEquals(0, second.getInt("counts.updated"));
        assertEquals(ROWS - 1, second.getInt("counts.unchanged"));
        if (Suite.running().isOnThisMachine()) {
            assertEquals(ROWS - 1, count("select count(distinct reference) from recommendation where reference like 'UPR-%'"));
            assertEquals(ROWS - 1,
                    count("select count(*) from outbox_event where type = 'org.dialogueplatform.recommendation.registered.v1'"),
                    "each has its own event");
        }
    }

    @Test
    @Order(4)
    void whatWasImportedIsInTheRegisterWithItsResponse() {
        As.thePublic().get("/api/v1/recommendations?stateUnderReview=KAZ&limit=100").then().statusCode(200)
                .body("items", hasSize(100))
                .body("items[0].reference", startsWith("UPR-7-KAZ-")).body("items[0].source.mechanism", equalTo("UPR"))
                .body("items[0].source.session", equalTo(7)).body("items[0].source.stateUnderReview", equalTo("KAZ"));
    }

    @Test
    @Order(5)
    void whatIsNoExportIsRefusedInWords() {
        asTheSecretariat().multiPart("file", "empty.csv", new byte[0])
                .multiPart("format", "UPR_INFO_CSV")
                .post(IMPORTS).then().statusCode(422);
        asTheSecretariat().multiPart("format", "UPR_INFO_CSV").post(IMPORTS).then()
                .statusCode(422);
        given().multiPart("file", EXPORT.toFile()).multiPart("format", "UPR_INFO_CSV").post(IMPORTS).then().statusCode(401);
    }

    private static String handIn(String dryRun) {
        return asTheSecretariat().multiPart("file", EXPORT.toFile())
                .multiPart("format", "UPR_INFO_CSV").multiPart("dryRun", dryRun).post(IMPORTS).then().statusCode(202).extract()
                .header("Location");
    }

    private static JsonPath read(String run) {
        return As.theSecretariat().get(run).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath await(String run) {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> read(run),
                result -> ENDED.contains(result.getString("state")));
    }

    private static void assertAccountedFor(JsonPath result) {
        assertEquals(ROWS, result.getInt("counts.read"));
        assertEquals(ROWS,
                result.getInt("counts.created") + result.getInt("counts.updated") + result.getInt("counts.unchanged")
                        + result.getInt("counts.repeated") + result.getInt("counts.skipped") + result.getInt("counts.refused"),
                "every row is accounted for");
    }

    private static int count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Suite.running().databaseUrl(), "recommendations", "recommendations");
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** With a form, so without a type of body set beforehand. */
    private static RequestSpecification asTheSecretariat() {
        return given().header("Authorization", Suite.running().tokens().bearer("clerk"));
    }
}
