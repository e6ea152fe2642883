package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class LimitsTest {

    ScriptedProvider provider;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndNobodyElseIs() {
        String busy = "Bearer " + provider.token("busy");
        int served = 0;
        while (given().header("Authorization", busy).when().get("/api/v1/meetings/echo").statusCode() == 200) {
            served++;
            assertTrue(served <= 210, "no limit after " + served + " requests");
        }
        assertTrue(served >= 200, "limited after " + served + " requests");
        given().header("Authorization", busy).header("X-Forwarded-For", "10.0.0.9").header("Origin", "http://localhost:5173")
                .when().get("/api/v1/meetings/echo").then().statusCode(429).contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"), "detail", containsString("200 requests in 600 seconds"))
                .header("Retry-After", matchesPattern("[1-9]"))
                .header("RateLimit", matchesPattern("\"caller\";r=0;t=[0-9]+"))
                .header("RateLimit-Policy", "\"caller\";q=200;w=600")
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
        given().header("Authorization", "Bearer " + provider.token("calm")).when().get("/api/v1/meetings/echo").then()
                .statusCode(200).header("RateLimit", startsWith("\"caller\";r=199;t="));
        given().when().get("/api/v1/meetings/echo").then().statusCode(200)
                .header("RateLimit-Policy", "\"address\";q=1000000;w=60");
    }

    @Test
    void signingInIsLimitedMoreStrictly() {
        given().redirects().follow(false).when().get("/auth/login").then()
                .header("RateLimit-Policy", "\"sign-in\";q=200;w=600");
        given().contentType("application/x-www-form-urlencoded").formParam("grant_type", "password").when()
                .post("/auth/realms/dialogue/token").then().header("RateLimit-Policy", "\"sign-in\";q=200;w=600");
        given().when().get("/auth/realms/dialogue/page").then().header("RateLimit-Policy", startsWith("\"address\""));
    }

    @Test
    void thereMayBeSoManyHeaders() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\n" + "X-A: b\r\n".repeat(100) + "\r\n")
                    .readAnswer();
            assertProblem(answer, 431, "headers-too-large");
        }
    }

    @Test
    void aHeadThatNeverEndsIsRefused() throws IOException {
        try (var client = new RawClient(port)) {
            client.send("GET /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\n");
            client.sendOverAndOver("X-Some-Header: " + "x".repeat(50) + "\r\n");
            assertProblem(client.readToEnd(), 431, "headers-too-large");
        }
    }

    @Test
    void aHeadThatArrivesByteByByteIsNotWaitedFor() throws IOException {
        try (var client = new RawClient(port)) {
            long begun = System.nanoTime();
            client.send("GET /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            Thread drip = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        client.send("x");
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
            assertProblem(client.readToEnd(), 400, "malformed-request");
            drip.interrupt();
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(20).toNanos());
        }
    }

    @Test
    void aConnectionThatIsUsedAgainIsWatchedAgain() throws IOException {
        try (var client = new RawClient(port)) {
            for (int i = 0; i < 3; i++) {
                String answer = client.send("GET /api/v1/meetings/sized HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer();
                assertEquals("HTTP/1.1 200", answer.substring(0, 12));
            }
            assertProblem(client.send("GET /api/v1/mee").readToEnd(), 400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "br", "deflate, gzip", "x" })
    void aCompressedBodyIsRefused(String encoding) throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nContent-Encoding: " + encoding
                    + "\r\nContent-Length: 5\r\n\r\nhello").readToEnd();
            assertProblem(answer, 415, "unsupported-media-type");
        }
    }

    private static void assertProblem(String answer, int status, String type) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json") && answer.contains("\"/problems/" + type + "\""), answer);
    }
}
