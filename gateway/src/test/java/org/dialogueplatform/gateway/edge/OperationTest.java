package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.MetricsContract;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What those who run the gateway see of it. */
@QuarkusTest
@WithTestResource(ScriptedServices.class)
class OperationTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void theGatewayIsReadyByItselfAndTellsWhichServicesAre() {
        given().port(management).when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"),
                "checks.find { it.name == 'services behind the gateway' }.data",
                equalTo(Map.of("meetings", "reachable", "participants", "unreachable", "recommendations", "reachable",
                        "delivery", "reachable", "identity", "reachable")));
    }

    @Test
    void requestsAreCountedByTemplateAndNotByAddress() {
        given().when().get("/api/v1/meetings/0192aaaa-0000-7000-8000-000000000001/echo?name=Aigerim").then().statusCode(200);
        given().when().get("/made-up-address").then().statusCode(404);
        given().when().get("/api/v1/organisations").then().statusCode(503);

        String metrics = given().port(management).when().get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.lines().anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                && line.contains("method=\"GET\"") && line.contains("uri=\"/api/v1/meetings")
                && line.contains("status=\"200\"")),
                metrics);
        given().port(management).when().get("/q/metrics").then()
                .body(containsString("uri=\"unknown\""))
                .body(containsString("answer=\"unreachable\",service=\"participants\""))
                .body(not(containsString("0192aaaa"))).body(not(containsString("made-up")))
                .body(not(containsString("Aigerim")));
    }

    @Test
    void itsMetricsAreTheListedOnes() {
        given().when().get("/api/v1/meetings/0192aaaa-0000-7000-8000-000000000001/echo").then().statusCode(200);

        MetricsContract.assertKeptBy("gateway");
    }

    @Test
    void everyRequestLeavesOneLineWithoutAnythingPersonal() {
        List<ExtLogRecord> lines = logged("dialogue.access", () -> given().header("X-Request-Id", "seen-in-the-log")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").when()
                .get("/api/v1/meetings/0192aaaa-0000-7000-8000-000000000001/echo?name=Aigerim").then().statusCode(200));

        String line = lines.getFirst().getFormattedMessage();
        assertTrue(line.matches("GET /api/v1/meetings\\S* 200 [0-9.]+ ms \\(MEETINGS 200\\)"), line);
        assertEquals("seen-in-the-log", lines.getFirst().getMdc("requestId"));
        assertEquals("0af7651916cd43dd8448eb211c80319c", lines.getFirst().getMdc("traceId"));
    }

    @Test
    void inProductionALineIsJsonWithTheTraceItBelongsTo() throws IOException {
        List<ExtLogRecord> lines = logged("dialogue.access", () -> given()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").when()
                .get("/api/v1/meetings/0192aaaa-0000-7000-8000-000000000001/echo?name=Aigerim").then().statusCode(200));

        String written = new JsonFormatter().format(lines.getFirst());
        JsonNode line = new ObjectMapper().readTree(written);
        assertEquals("0af7651916cd43dd8448eb211c80319c", line.at("/mdc/traceId").asText(), written);
        assertEquals("INFO", line.path("level").asText(), written);
        assertFalse(written.contains("Aigerim"), written);
        assertEquals(1, written.lines().count());
    }

    @Test
    void whatNobodyThoughtOfIsAProblemWhoseIdIsInTheLog() {
        List<ExtLogRecord> lines = logged(ProblemAnswers.class.getName(),
                () -> given().header("X-Request-Id", "mishap-1").when().get(Mishap.PATH).then().statusCode(500)
                        .contentType("application/problem+json").header("X-Request-Id", "mishap-1")
                        .body("type", equalTo("/problems/unexpected"), "errorId", equalTo("mishap-1"))
                        .body(not(containsString("password"))).body(not(containsString("Exception"))));

        assertTrue(lines.getFirst().getFormattedMessage().contains("mishap-1"), lines.getFirst().getFormattedMessage());
        assertEquals("the password is in the message", lines.getFirst().getThrown().getMessage());
    }

    /** What is logged there while something is done, at least one line. */
    private static List<ExtLogRecord> logged(String category, Runnable action) {
        var lines = new CopyOnWriteArrayList<ExtLogRecord>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                // what belongs to the request is known on its own thread only
                ((ExtLogRecord) line).copyMdc();
                lines.add((ExtLogRecord) line);
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger log = Logger.getLogger(category);
        log.addHandler(listener);
        try {
            action.run();
            Awaitility.await().until(() -> !lines.isEmpty());
        } finally {
            log.removeHandler(listener);
        }
        return lines;
    }
}
