package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class BrokenServicesTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void aServiceThatIsNotThereIsUnavailableForTheMoment() {
        problem(given().when().get("/api/v1/organisations").then(), 503, "unavailable").header("Retry-After", "1");
        problem(given().contentType("application/json").body("{}").when().post("/api/v1/organisations").then(), 503,
                "unavailable").body("detail", containsString("Nothing was changed"));
    }

    @Test
    void aServiceThatStaysSilentTimesOut() {
        problem(given().when().get("/api/v1/meetings/silent?silent-get").then(), 504, "gateway-timeout");
        problem(given().contentType("application/json").body("{}").when().post("/api/v1/meetings/silent?silent-post").then(),
                504,
                "gateway-timeout").body("detail", containsString("Whether it was carried out is not known"));
        // asking a silent service again would only add to its troubles
        assertEquals(1, counted("hits-silent-get"));
        assertEquals(1, counted("hits-silent-post"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "garbage", "strange-framing", "head-only" })
    void aServiceThatDoesNotSpeakHttpIsABadGateway(String behaviour) {
        problem(given().when().get("/api/v1/meetings/" + behaviour).then(), 502, "bad-gateway").header("ETag", nullValue());
    }

    @Test
    void aServiceThatHangsUpIsAskedOnceMoreIfThatIsSafe() {
        problem(given().when().get("/api/v1/meetings/closing?closing-get").then(), 502, "bad-gateway");
        assertEquals(2, counted("hits-closing-get"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE" })
    void whatMayHaveBeenCarriedOutIsNeverSentTwice(String method) {
        problem(given().contentType("application/json").when().request(method, "/api/v1/meetings/closing?closing-" + method)
                .then(),
                502, "bad-gateway").body("detail", containsString("Whether it was carried out is not known"));
        assertEquals(1, counted("hits-closing-" + method));
    }

    @Test
    void aKeptConnectionThatTheServiceClosedIsNotNoticedByReaders() {
        for (int i = 0; i < 3; i++) {
            given().when().get("/api/v1/meetings/forgetful?forgetful").then().statusCode(200);
        }
        assertTrue(counted("hits-forgetful") > 3, "no kept connection was used");
    }

    @ParameterizedTest
    @ValueSource(strings = { "half", "half-chunked" })
    void anAnswerThatBreaksOffNeverLooksWhole(String behaviour) throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET /api/v1/meetings/" + behaviour + " HTTP/1.1\r\nHost: x\r\n\r\n").readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(answer.contains("{\"begun\":"), answer);
            assertFalse(answer.endsWith("\r\n0\r\n\r\n"), answer);
        }
    }

    @Test
    void anAnswerThatDripsIsBrokenOffAfterTheTotalTime() throws IOException {
        try (var client = new RawClient(port)) {
            long begun = System.nanoTime();
            String answer = client.send("GET /api/v1/meetings/drip HTTP/1.1\r\nHost: x\r\n\r\n").readToEnd();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(answer.contains("content-length: 100000") && answer.contains("..."), answer);
            assertTrue(took.toMillis() > 1_500 && took.toMillis() < 20_000, took.toString());
        }
    }

    @Test
    void aStreamGoesOnForLongerThanAnyOtherAnswerAndArrivesAsItIsWritten() throws IOException {
        try (var client = new RawClient(port)) {
            long begun = System.nanoTime();
            client.send("GET /api/v1/events/stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            client.receive(1);
            Duration first = Duration.ofNanos(System.nanoTime() - begun);
            String answer = client.readToEnd();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(answer.contains("data: no 8") && answer.endsWith("0\r\n\r\n"), answer);
            assertTrue(took.toMillis() > 2_500 && took.minus(first).toMillis() > 1_500, first + " and " + took);
        }
    }

    @Test
    void aSlowReaderHoldsBackTheServiceAndNotTheGatewaysMemory() throws IOException {
        try (var client = new RawClient(port)) {
            client.send("GET /api/v1/meetings/endless?endless HTTP/1.1\r\nHost: x\r\n\r\n");
            assertEquals(1000, client.receive(1000));
            // the service writes what the sockets on the way hold, and then has to wait
            var before = new AtomicLong();
            Awaitility.await().pollInterval(Duration.ofMillis(150)).until(() -> {
                long written = counted("written-endless");
                return before.getAndSet(written) == written;
            });
            assertTrue(before.get() < 50_000_000, "written into the gateway: " + before);
        }
    }

    @Test
    void aServiceThatDoesNotReadHoldsBackTheCallerAndTimesOut() throws IOException {
        try (var client = new RawClient(port)) {
            client.send(
                    "POST /api/v1/recommendations/imports?as=unread HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n");
            client.sendOverAndOver("x".repeat(0x10000));
            String head = client.readHead();
            assertTrue(head.startsWith("HTTP/1.1 504") && head.contains("application/problem+json"), head);
            assertTrue(client.sent() < 50_000_000, "taken in by the gateway: " + client.sent());
        }
    }

    @Test
    void aServiceThatHangsDoesNotTakeTheConnectionsOfTheOthers() throws IOException {
        List<RawClient> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(new RawClient(port).send("GET /api/v1/meetings/silent?crowd HTTP/1.1\r\nHost: x\r\n\r\n"));
        }
        given().when().get("/api/v1/recommendations/echo").then().statusCode(200).time(lessThan(1_400L));
        for (RawClient client : waiting) {
            String head = client.readHead();
            assertTrue(head.startsWith("HTTP/1.1 504") || head.startsWith("HTTP/1.1 503"), head);
            client.close();
        }
    }

    @Test
    void anAnswerBeforeTheBodyIsReadReachesTheCaller() {
        given().contentType("application/octet-stream").body(new byte[500_000]).when().post("/api/v1/meetings/early")
                .then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void aCallerWhoLeavesIsNotWorkedForAnyLonger() throws IOException {
        try (var client = new RawClient(port)) {
            client.send("GET /api/v1/meetings/silent?left HTTP/1.1\r\nHost: x\r\n\r\n");
            Awaitility.await().until(() -> counted("hits-left") == 1);
        }
        // before it would be given up in any case
        Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> counted("silence-ended-left") == 1);
        assertEquals(1, counted("hits-left"));
    }

    @Test
    void aServicesPageOfErrorsIsReplaced() {
        String body = problem(given().when().get("/api/v1/meetings/page-of-errors").then(), 502, "bad-gateway").extract()
                .body().asString();
        assertFalse(body.contains("Secret") || body.contains("NullPointer") || body.contains("localhost"), body);
        problem(given().when().get("/api/v1/meetings/bare-413").then(), 413, "body-too-large");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status).contentType("application/problem+json").header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/" + type), "status", equalTo(status));
    }

    /** What the service has counted under a name. */
    private static long counted(String name) {
        return given().when().get("/api/v1/meetings/counted?" + name).then().statusCode(200).extract()
                .jsonPath()
                .getLong("value");
    }
}
