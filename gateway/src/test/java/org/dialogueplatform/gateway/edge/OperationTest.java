package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

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
                equalTo(Map.of("meetings", "reachable", "participants", "unreachable", "recommendations", "reachable")));
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
    void everyRequestLeavesOneLineWithoutAnythingPersonal() {
        var lines = new CopyOnWriteArrayList<String>();
        var ids = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(((ExtLogRecord) line).getFormattedMessage());
                ids.add(((ExtLogRecord) line).getMdc("requestId"));
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger log = Logger.getLogger("dialogue.access");
        log.addHandler(listener);
        try {
            given().header("X-Request-Id", "seen-in-the-log").when()
                    .get("/api/v1/meetings/0192aaaa-0000-7000-8000-000000000001/echo?name=Aigerim").then().statusCode(200);
            Awaitility.await().until(() -> lines.size() == 1);
        } finally {
            log.removeHandler(listener);
        }
        assertTrue(lines.getFirst().matches("GET /api/v1/meetings\\S* 200 [0-9.]+ ms \\(MEETINGS 200\\)"), lines.getFirst());
        assertTrue(!lines.getFirst().contains("Aigerim") && !lines.getFirst().contains("0192aaaa"), lines.getFirst());
        assertEquals(List.of("seen-in-the-log"), ids);
    }
}
