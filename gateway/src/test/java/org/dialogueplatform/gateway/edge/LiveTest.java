package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.dialogueplatform.gateway.identity.Ticket;
import org.dialogueplatform.gateway.identity.TicketSeal;
import org.dialogueplatform.testing.IdleListeners;
import org.dialogueplatform.testing.LiveReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class LiveTest {

    private static final String TICKETS = "/api/v1/live-tickets";
    private static final String WORK = "/api/v1/my-work/live";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    TicketSeal seal;

    ScriptedProvider provider;

    @Test
    void theStreamsOfTheServicesAreOneUntilTheMainOneEnds() {
        try (LiveReader page = open("/api/v1/meetings/4711/live", Map.of())) {
            assertEquals(200, page.status());
            hears(page, "/api/v1/meetings/4711/live");
            hears(page, "/api/v1/recommendations/live?meeting=4711");
            assertTrue(page.isConnected());
            Awaitility.await().until(page::hasEnded);
            assertTrue(page.signs() >= 3, "signs of life: " + page.signs());
            assertEquals(2, Set.copyOf(page.heard()).size(), page.heard().toString());
        }
    }

    @Test
    void aServiceThatComesBackIsTold() {
        try (LiveReader page = open("/api/v1/meetings/recommendations-is-brief/live", Map.of())) {
            Awaitility.await().untilAsserted(() -> assertTrue(page.heard().contains("reset {}"), page.heard().toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "closing", "silent", "forbidden", "stumbling" })
    void aServiceThatIsAwayKeepsNobodyFromListeningToTheRest(String behaviour) {
        try (LiveReader page = open("/api/v1/meetings/recommendations-is-" + behaviour + "/live", Map.of())) {
            assertEquals(200, page.status());
            Awaitility.await().until(page::isConnected);
            assertFalse(page.heardOf("/api/v1/recommendations/live?meeting=recommendations-is-" + behaviour));
        }
    }

    @ParameterizedTest
    @CsvSource({ "missing,404", "unauthenticated,401", "forbidden,403", "closing,503", "stumbling,500" })
    void whereTheMainStreamIsRefusedThereIsNone(String behaviour, int status) {
        String path = "/api/v1/meetings/live-is-" + behaviour + "/live";
        given().when().get(path).then().statusCode(status).contentType("application/problem+json")
                .body("instance", equalTo(path));
    }

    @Test
    void whoComesBackIsToldToReadEverythingAgain() {
        try (LiveReader page = open("/api/v1/meetings/4712/live", Map.of("Last-Event-ID", "live"))) {
            Awaitility.await().untilAsserted(() -> assertTrue(page.heard().contains("reset {}"), page.heard().toString()));
        }
    }

    @Test
    void itIsListenedToAndNothingElse() {
        given().when().post("/api/v1/meetings/4711/live").then().statusCode(405).header("Allow", "GET");
    }

    @Test
    void whoReadsNothingIsCutOff() throws IOException {
        long before = floodsEnded();
        try (var client = new RawClient(port)) {
            client.send("GET /api/v1/meetings/live-is-flood/live HTTP/1.1\r\nHost: x\r\n\r\n");
            Awaitility.await().until(() -> floodsEnded() > before);
        }
    }

    @Test
    void aTicketStandsForItsCallerOnce() {
        String token = provider.token("listener");
        String organisation = UUID.randomUUID().toString();
        String ticket = given().header("Authorization", "Bearer " + token).header("Acting-For", organisation)
                .contentType("application/json").body(Map.of("address", WORK)).when().post(TICKETS).then().statusCode(201)
                .header("Cache-Control", containsString("no-store")).extract().path("ticket");
        assertFalse(ticket.contains(token));
        try (LiveReader page = open(WORK + "?organisation=4711&ticket=" + ticket, Map.of())) {
            assertEquals(200, page.status());
            Awaitility.await().untilAsserted(
                    () -> assertEquals(
                            Set.of("changed {\"resource\":\"" + WORK + "?organisation=4711\",\"by\":\"Bearer " + token
                                    + " " + organisation + "\"}"),
                            Set.copyOf(page.heard())));
        }
        refused(WORK + "?ticket=" + ticket, 401);
    }

    @Test
    void aTicketIsGoodForNothingElse() {
        String ticket = ticket(WORK, Instant.now().plusSeconds(30));
        refused("/api/v1/meetings/4711/live?ticket=" + ticket, 401);
        refused("/api/v1/meetings/4711?ticket=" + ticket, 400);
        refused(WORK + "?ticket=" + ticket + "&ticket=" + ticket, 401);
        refused(WORK + "?ticket=" + ticket.substring(0, ticket.length() - 2) + "AA", 401);
        refused(WORK + "?ticket=x", 401);
        refused(WORK + "?ticket=", 401);
        refused(WORK + "?ticket=" + ticket(WORK, Instant.now().minusSeconds(1)), 401);
        given().header("Authorization", "Bearer " + provider.token("listener")).when().get(WORK + "?ticket=" + ticket).then()
                .statusCode(400);
        assertEquals(200, open(WORK + "?ticket=" + ticket, Map.of()).status(), "it was not used by any of these");
    }

    @Test
    void ticketsAreForWhoeverIsSignedInAndForLiveAddressesOnly() {
        given().contentType("application/json").body(Map.of("address", WORK)).when().post(TICKETS).then().statusCode(401);
        String token = "Bearer " + provider.token("listener");
        for (String address : new String[] { "/api/v1/my-work", "https://elsewhere.example/api/v1/my-work/live",
                WORK + "?organisation=x", "" }) {
            given().header("Authorization", token).contentType("application/json").body(Map.of("address", address)).when()
                    .post(TICKETS).then().statusCode(422).body("errors[0].pointer", equalTo("/address"));
        }
        given().header("Authorization", token).contentType("application/json").body("{").when().post(TICKETS).then()
                .statusCode(400);
        var browser = new Browser();
        browser.signIn("/auth/login");
        browser.request().contentType("application/json").body(Map.of("address", WORK)).when().post(TICKETS).then()
                .statusCode(403);
        browser.request().header("X-CSRF-Protection", "1").header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json").body(Map.of("address", WORK)).when().post(TICKETS).then().statusCode(201);
        assertEquals(404, given().when().post("/internal/v1/used-live-tickets/" + UUID.randomUUID()).statusCode());
    }

    @Test
    void noTicketIsInAnyLogOrAnswer() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record instanceof ExtLogRecord full ? full.getFormattedMessage() : record.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        String good = ticket(WORK, Instant.now().plusSeconds(30));
        String late = ticket(WORK, Instant.now().minusSeconds(1));
        try {
            try (LiveReader page = open(WORK + "?ticket=" + good, Map.of())) {
                Awaitility.await().until(page::hasEnded);
            }
            String answer = given().when().get(WORK + "?ticket=" + late).then().statusCode(401).extract().asString();
            assertFalse(answer.contains(late), answer);
            Awaitility.await().until(() -> logged.stream().filter(line -> line.contains(WORK)).count() >= 2);
        } finally {
            root.removeHandler(handler);
        }
        assertFalse(logged.toString().contains(good) || logged.toString().contains(late));
    }

    @Test
    void aHundredWhoOnlyListenCostLittle() {
        long bytes = IdleListeners.heapOf(400, port, "/api/v1/meetings/quiet/live") / 4;
        System.out.println("A hundred idle live clients of the gateway: " + bytes / 1024 + " KiB of heap");
        assertTrue(bytes < 16_000_000, bytes + " bytes");
    }

    private String ticket(String address, Instant expires) {
        return seal.seal(new Ticket(UUID.randomUUID(), "listener", provider.token("listener"), null, address, expires));
    }

    private static void refused(String address, int status) {
        given().urlEncodingEnabled(false).when().get(address).then().statusCode(status)
                .contentType("application/problem+json");
    }

    private LiveReader open(String path, Map<String, String> headers) {
        return LiveReader.open("http://localhost:" + port + path, new HashMap<>(headers));
    }

    private static void hears(LiveReader page, String resource) {
        Awaitility.await().untilAsserted(() -> assertTrue(page.heardOf(resource), resource + " in " + page.heard()));
    }

    private static long floodsEnded() {
        return given().when().get("/api/v1/meetings/counted?flood-ended").jsonPath().getLong("value");
    }
}
