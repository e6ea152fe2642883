package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class RefusalsTest {

    private static final int MIB = 1024 * 1024;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = { "/nothing", "/api", "/api/v1", "/api/v1/nothing", "/q/health", "/q/metrics", "/docs/nothing",
            "/problems/nothing" })
    void anUnknownAddressIsAProblem(String path) {
        problem(given().redirects().follow(false).when().get(path).then(), 404, "unknown-route")
                .body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/meetings/../../../echo", "/api/v1/meetings/%2e%2e/%2e%2e/echo",
            "/api/v1/meetings/..%2fecho",
            "//api/v1/meetings/echo", "/api/v1//meetings/echo", "/api/v1/meetings;a=b/echo", "/api/v1/meetings/..;/echo",
            "/api/v1/meetings/%252e%252e/echo", "/docs/../api/v1/meetings/echo", "/api/v1/meetings/echo/" })
    void noSpellingOfAnAddressGetsPastTheAllowList(String path) throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer();
            assertProblem(answer, 404, "unknown-route");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/meetings/echo?a=%zz", "/api/v1/meetings/<script>", "/api/v1/meetings/%zz",
            "/api/v1/meetings/echo?a=\u00e4", "/api/v1/meetings/echo#a", "?", "*", "x" })
    void anAddressThatIsNoneIsAProblemToo(String target) throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer();
            assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*X-Request-Id: .*application/problem\\+json.*"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "TRACE", "PATCH", "PROPFIND" })
    void aMethodThatIsNotDeclaredIsRefused(String method) throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send(method + " /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer();
            assertProblem(answer, 405, "method-not-allowed");
            assertTrue(answer.contains("Allow: GET, HEAD, OPTIONS, POST, PUT, DELETE\r\n"), answer);
        }
    }

    @Test
    void theGatewayIsNoTunnel() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n").readAnswer();
            assertProblem(answer, 404, "unknown-route");
        }
    }

    @Test
    void thePagesHereAreOnlyRead() {
        problem(given().when().post("/openapi").then(), 405, "method-not-allowed").header("Allow", "GET, HEAD");
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + (MIB + 1)
                    + "\r\nExpect: 100-continue\r\n\r\n").readAnswer();
            assertProblem(answer, 413, "body-too-large");
        }
    }

    @Test
    void aBodyAtTheLimitPasses() {
        given().contentType("application/octet-stream").body(new byte[MIB]).when().post("/api/v1/meetings/echo")
                .then().statusCode(200).body("bodyBytes", equalTo(MIB));
    }

    @Test
    void aChunkedBodyIsCountedAsItComes() throws IOException {
        try (var client = new RawClient(port)) {
            client.send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int sent = 0; sent <= MIB; sent += 0x10000) {
                client.send(chunk);
            }
            String answer = client.send("0\r\n\r\n").readAnswer();
            assertProblem(answer, 413, "body-too-large");
            assertTrue(answer.contains("The body may have 1048576 bytes here."), answer);
        }
    }

    @Test
    void aBodyWithoutEndIsCutOffAndTheCallerHearsWhy() throws IOException, InterruptedException {
        try (var client = new RawClient(port)) {
            client.send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            Thread sender = client.sendOverAndOver("10000\r\n" + "x".repeat(0x10000) + "\r\n");
            String answer = client.readToEnd();
            assertProblem(answer, 413, "body-too-large");
            assertTrue(answer.contains("onnection: close"), answer);
            assertTrue(sender.join(Duration.ofSeconds(30)), "the caller can still send");
        }
    }

    @Test
    void aFileHasALimitOfItsOwn() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("POST /api/v1/recommendations/imports HTTP/1.1\r\nHost: x\r\nContent-Length: "
                    + (100 * MIB + 1) + "\r\n\r\n").readAnswer();
            assertProblem(answer, 413, "body-too-large");
        }
    }

    @Test
    void aBodyWhereNoneBelongsIsRefused() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                    .readToEnd();
            assertProblem(answer, 400, "malformed-request");
        }
    }

    @Test
    void aBodyFramedInAWayFewUnderstandIsRefused() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client
                    .send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
                            + "0\r\n\r\n")
                    .readToEnd();
            assertProblem(answer, 400, "malformed-request");
        }
    }

    @Test
    void aCallerThatStopsInTheMiddleOfABodyIsNotWaitedForForLong() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhello")
                    .readToEnd();
            assertProblem(answer, 400, "malformed-request");
        }
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() {
        problem(given().queryParam("q", "x".repeat(9000)).when().get("/api/v1/meetings/echo").then(), 414, "uri-too-long");
    }

    @Test
    void headersThatAreTooLargeAreAProblem() {
        problem(given().header("X-Large", "x".repeat(17_000)).when().get("/api/v1/meetings/echo").then(), 431,
                "headers-too-large");
    }

    @Test
    void anAnswerOfUnknownLengthIsNotGivenToAnOldClientThatCouldNotSeeItBreak() throws IOException {
        try (var client = new RawClient(port)) {
            assertProblem(client.send("GET /api/v1/meetings/chunked HTTP/1.0\r\n\r\n").readToEnd(), 400, "malformed-request");
        }
        try (var client = new RawClient(port)) {
            String answer = client.send("GET /api/v1/meetings/sized HTTP/1.0\r\n\r\n").readToEnd();
            assertTrue(answer.startsWith("HTTP/1.0 200") && answer.endsWith("true"), answer);
        }
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status).contentType("application/problem+json").header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/" + type), "status", equalTo(status), "title", notNullValue(),
                        "detail", containsString("."));
    }

    private static void assertProblem(String answer, int status, String type) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status) || answer.startsWith("HTTP/1.0 " + status), answer);
        assertTrue(answer.contains("application/problem+json") && answer.contains("X-Request-Id: ")
                && answer.contains("\"/problems/" + type + "\""), answer);
    }
}
