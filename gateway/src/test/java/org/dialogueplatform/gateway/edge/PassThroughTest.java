package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class PassThroughTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void aRequestReachesItsServiceAsItIs() {
        given().header("Accept-Language", "kk").header("If-Match", "\"3\"").queryParam("year", "2023")
                .when().get("/api/v1/meetings/4711/echo")
                .then().statusCode(200).header("ETag", "\"1\"")
                .body("method", equalTo("GET"), "target", equalTo("/api/v1/meetings/4711/echo?year=2023"),
                        "headers.accept-language", equalTo("kk"), "headers.if-match", equalTo("\"3\""));
    }

    @Test
    void whoAskedIsSaidByTheGatewayAndNotByTheCaller() {
        given().header("X-Forwarded-For", "10.0.0.1").header("Forwarded", "for=10.0.0.1").header("X-Real-IP", "10.0.0.1")
                .header("X-Dialogue-Mandate", "secretariat")
                .when().get("/api/v1/meetings/echo")
                .then().body("headers.x-forwarded-for", equalTo("127.0.0.1"), "headers.forwarded", startsWith("for=127.0.0.1;"),
                        "headers.x-forwarded-proto", equalTo("http"), "headers.x-real-ip", nullValue(),
                        "headers.x-dialogue-mandate", nullValue());
    }

    @Test
    void everyRequestHasAnIdThatTheServiceHearsAndTheCallerGetsBack() {
        String id = given().when().get("/api/v1/meetings/echo").then()
                .header("X-Request-Id", matchesPattern("[A-Za-z0-9-]{36}"))
                .extract().header("X-Request-Id");
        given().header("X-Request-Id", id + ".2").when().get("/api/v1/meetings/echo").then()
                .header("X-Request-Id", id + ".2").body("headers.x-request-id", equalTo(id + ".2"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "has blanks", "<script>",
            "x x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x" })
    void anIdThatIsNotWellFormedIsReplaced(String id) {
        given().header("X-Request-Id", id).when().get("/api/v1/meetings/echo").then()
                .header("X-Request-Id", not(equalTo(id))).body("headers.x-request-id", not(equalTo(id)));
    }

    @Test
    void aTraceIsContinuedOrBegun() {
        given().header("traceparent", TRACE).when().get("/api/v1/meetings/echo").then()
                .body("headers.traceparent", equalTo(TRACE));
        given().when().get("/api/v1/meetings/echo").then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void addressesInAnswersAreRightForTheOutside() {
        given().contentType("application/json").body("{}").when().post("/api/v1/meetings/created")
                .then().statusCode(201).header("Location", "/api/v1/meetings/4711")
                .header("Link", "</api/v1/meetings?after=x>; rel=\"next\", </api/v1/meetings>; rel=\"first\"");
        given().contentType("application/json").body("{}").when().post("/api/v1/meetings/created-by-path")
                .then().statusCode(201).header("Location", "/api/v1/meetings/4711");
        given().when().get("/api/v1/meetings/4711/problem")
                .then().statusCode(409).contentType("application/problem+json")
                .body("instance", equalTo("/api/v1/meetings/4711/problem"));
    }

    @Test
    void whatDescribesTheInsideStaysInside() {
        given().contentType("application/json").body("{}").when().post("/api/v1/meetings/created")
                .then().header("Server", nullValue()).header("X-Inner", nullValue())
                .header("X-Request-Id", not(equalTo("forged"))).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aFileIsToBeSavedAndNotShown() {
        given().when().get("/api/v1/files/4711/download")
                .then().statusCode(200).contentType("application/pdf").header("ETag", "\"abc\"")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%D0%B0.pdf")
                .header("Cache-Control", "private, no-cache").header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox; default-src 'none'"));
        given().when().get("/api/v1/meetings/echo").then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE" })
    void bodiesArriveWholeHoweverTheyAreSent(String method) throws IOException {
        try (var client = new RawClient(port)) {
            String withLength = client
                    .send(method + " /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                    .readAnswer();
            assertTrue(withLength.contains("\"bodyBytes\":5"), withLength);
            String chunked = client
                    .send(method + " /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
                    .readAnswer();
            assertTrue(chunked.contains("\"bodyBytes\":11"), chunked);
            String none = client.send(method + " /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer();
            assertTrue(none.contains("\"bodyBytes\":0"), none);
        }
    }

    @Test
    void answersWithoutBodiesLeaveTheConnectionUsable() throws IOException {
        try (var client = new RawClient(port)) {
            assertStatus(204, client.send("GET /api/v1/meetings/no-content HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer());
            assertStatus(304, client.send("GET /api/v1/meetings/not-modified HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer());
            client.send("HEAD /api/v1/meetings/sized HTTP/1.1\r\nHost: x\r\n\r\n");
            String head = client.readHead();
            assertStatus(200, head);
            assertTrue(head.contains("content-length: 4"), head);
            assertStatus(404, client.send("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer());
            client.send("HEAD /nothing HTTP/1.1\r\nHost: x\r\n\r\n");
            assertStatus(404, client.readHead());
            assertStatus(200, client.send("GET /api/v1/meetings/sized HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer());
        }
    }

    @Test
    void anAnswerOfUnknownLengthStaysChunked() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET /api/v1/meetings/chunked HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .readToEnd();
            assertStatus(200, answer);
            assertTrue(answer.endsWith("0\r\n\r\n"), answer);
        }
    }

    @Test
    void aCallerThatAsksBeforeItSendsIsToldToGoOn() throws IOException {
        try (var client = new RawClient(port)) {
            client.send("POST /api/v1/meetings/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertStatus(100, client.readHead());
            String answer = client.send("hello").readAnswer();
            assertTrue(answer.contains("\"bodyBytes\":5"), answer);
        }
    }

    @Test
    void aFileGoesThroughThatIsLargerThanAnyDocument() throws IOException, InterruptedException {
        byte[] file = new byte[20 * 1024 * 1024];
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/recommendations/imports"))
                            .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(file)).build(),
                    BodyHandlers.ofString());
            assertTrue(answer.body().contains("\"bodyBytes\":" + file.length), answer.body());
        }
    }

    @Test
    void callersWhoLeaveAsSoonAsTheyHaveTheirAnswerDisturbNobody() throws InterruptedException {
        var answers = new ConcurrentHashMap<String, AtomicInteger>();
        List<Thread> callers = IntStream.range(0, 8).mapToObj(caller -> Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 250; i++) {
                String answer;
                try (var client = new RawClient(port)) {
                    answer = client.send("GET /api/v1/meetings/sized HTTP/1.1\r\nHost: x\r\n\r\n").readAnswer().substring(0,
                            12);
                } catch (IOException | AssertionError e) {
                    answer = e.toString();
                }
                answers.computeIfAbsent(answer, first -> new AtomicInteger()).incrementAndGet();
            }
        })).toList();
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals("{HTTP/1.1 200=2000}", answers.toString());
    }

    @Test
    void anAbsoluteRequestTargetIsReadAsItsPath() throws IOException {
        try (var client = new RawClient(port)) {
            String answer = client.send("GET http://elsewhere.example/api/v1/meetings/echo?a=b HTTP/1.1\r\nHost: x\r\n\r\n")
                    .readAnswer();
            assertTrue(answer.contains("\"target\":\"/api/v1/meetings/echo?a=b\""), answer);
        }
    }

    private static void assertStatus(int status, String answer) {
        assertEquals("HTTP/1.1 " + status, answer.substring(0, 12), answer);
    }
}
