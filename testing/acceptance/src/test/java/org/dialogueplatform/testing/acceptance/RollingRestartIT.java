package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/**
 * Three replicas of a service are replaced, one after another, while everybody reads and writes: no request fails, and what was
 * written is told once to everybody.
 */
@Order(17)
class RollingRestartIT {

    private static final String SERVICE = "meetings-service";
    private static final int REPLICAS = 3;
    private static final int WRITES_AT_ONCE = 2;
    private static final int READS_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String KINDS = "public.meeting.*";
    private static final String ANNOUNCED = "org.dialogueplatform.public.meeting.announced.v1";

    private static Containers containers;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> announced = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeAll
    static void givenAServiceOfThreeReplicas() {
        assumeFalse(Suite.running().isOnThisMachine(), "One replica of each runs on this machine");
        containers = Suite.running().containers();
        containers.scale(SERVICE, REPLICAS);
    }

    @AfterAll
    static void oneIsEnoughForTheOtherJourneys() {
        if (containers != null) {
            containers.scale(SERVICE, 1);
        }
    }

    @Test
    void aRollUnderLoadFailsNoRequestAndEveryEventIsToldOnce() throws Exception {
        List<String> before = containers.of(SERVICE);
        assertEquals(REPLICAS, before.size());
        try (var partner = new Partner()) {
            String beginning = partner.asked().get("/api/v1/events/cursor").then().statusCode(200).extract().path("cursor");

            underLoad(() -> System.out.print(containers.run("deploy/compose/roll", SERVICE)));

            List<String> after = containers.of(SERVICE);
            assertEquals(REPLICAS, after.size());
            after.forEach(container -> assertTrue(!before.contains(container), container + " is a new one"));
            assertEquals(List.of(), List.copyOf(failures), "of " + answered + " requests");
            // who takes over from one that has gone needs a moment
            await("one of them sends").atMost(PATIENCE).until(() -> owners("dialogue_outbox_owner") == 1);
            await("one of them seals").atMost(PATIENCE).until(() -> owners("dialogue_audit_owner") == 1);

            Set<String> written = new TreeSet<>(announced);
            assertEquals(announced.size(), written.size());
            assertNotEquals(0, written.size());
            List<Map<String, Object>> inFeed = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                inFeed.clear();
                inFeed.addAll(partner.inFeed(beginning));
                return partner.delivered.size() >= inFeed.size() && told(inFeed).containsAll(written);
            });
            assertEquals(List.copyOf(written), told(inFeed), "each announcement is in the feed, once");
            assertEquals(inFeed.stream().map(event -> event.get("id")).sorted().toList(),
                    partner.delivered.stream().sorted().toList(), "each event came by webhook, once");
            System.out.println("A roll of " + REPLICAS + " replicas: " + answered + " requests, " + failures.size()
                    + " failed; " + written.size() + " meetings announced, each told once in feed and webhook");
        }
    }

    /** The meetings whose announcement was told. */
    private static List<String> told(List<Map<String, Object>> events) {
        return events.stream().filter(event -> ANNOUNCED.equals(event.get("type")))
                .map(event -> (String) ((Map<?, ?>) event.get("data")).get("meetingId")).sorted().toList();
    }

    private void underLoad(Runnable work) throws InterruptedException {
        ScheduledExecutorService people = Executors.newScheduledThreadPool(WRITES_AT_ONCE + READS_AT_ONCE);
        try {
            for (int i = 0; i < WRITES_AT_ONCE; i++) {
                people.scheduleWithFixedDelay(this::announceOne, 0, 500, TimeUnit.MILLISECONDS);
            }
            for (int i = 0; i < READS_AT_ONCE; i++) {
                people.scheduleWithFixedDelay(() -> ask("GET", "/api/v1/meetings?limit=5", "", 200), 0, 100,
                        TimeUnit.MILLISECONDS);
            }
            work.run();
        } finally {
            people.shutdown();
            assertTrue(people.awaitTermination(1, TimeUnit.MINUTES), "every request has its answer");
        }
    }

    /** Three writes, each of which may meet another replica. */
    private void announceOne() {
        String draft = ask("POST", "/api/v1/meetings", Meetings.document(2098), 201);
        if (!draft.isEmpty()) {
            String id = JsonPath.from(draft).getString("id");
            String meeting = "/api/v1/meetings/" + id;
            if (!ask("POST", meeting + "/agenda-items", Meetings.ITEM, 201).isEmpty()
                    && !ask("POST", meeting + "/announcement", "", 200).isEmpty()) {
                announced.add(id);
            }
        }
    }

    /** The answer; nothing when it is not the one that is expected, which is held against the roll. */
    private String ask(String method, String path, String body, int expected) {
        String what = method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}") + ": ";
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(Suite.running().gateway().resolve(path))
                    .header("Authorization", Suite.running().tokens().bearer("clerk"))
                    .header("Content-Type", "application/json").timeout(Duration.ofSeconds(30))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString());
            answered.incrementAndGet();
            if (answer.statusCode() == expected) {
                return answer.body();
            }
            failures.add(what + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            failures.add(what + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    /** How many replicas say that they are the one that does it. */
    private static long owners(String gauge) {
        return containers.of(SERVICE).stream().map(container -> containers.in(container,
                "curl -fsS http://127.0.0.1:$MANAGEMENT_PORT/q/metrics")).flatMap(String::lines)
                .filter(line -> line.startsWith(gauge) && line.endsWith(" 1.0")).count();
    }

    /** A partner that reads the feed and is told of meetings by webhook. */
    private static final class Partner implements AutoCloseable {

        private final JsonPath credentials;
        private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
        private final HttpServer receiver;

        Partner() throws IOException {
            credentials = As.theSecretariat().body("{\"name\": \"Rolling\", \"rights\": [\"FEED\", \"WEBHOOKS\"]}")
                    .post("/api/v1/partners").then().statusCode(201).extract().jsonPath();
            receiver = HttpServer.create(new InetSocketAddress(0), 0);
            receiver.createContext("/events", exchange -> {
                try (exchange) {
                    boolean asksFirst = exchange.getRequestMethod().equals("OPTIONS");
                    if (asksFirst) {
                        exchange.getResponseHeaders().set("WebHook-Allowed-Origin",
                                exchange.getRequestHeaders().getFirst("WebHook-Request-Origin"));
                    } else {
                        delivered.add(JsonPath.from(exchange.getRequestBody()).getString("id"));
                    }
                    exchange.sendResponseHeaders(asksFirst ? 200 : 204, -1);
                }
            });
            receiver.start();
            String subscription = asked().body("{\"name\": \"All\", \"address\": \"http://%s:%d/events\", \"types\": [\"%s\"]}"
                    .formatted(Suite.RECEIVERS, receiver.getAddress().getPort(), KINDS))
                    .post("/api/v1/subscriptions").then().statusCode(201).extract().path("id");
            await().atMost(PATIENCE).until(
                    () -> "ACTIVE".equals(asked().get("/api/v1/subscriptions/" + subscription).path("state")));
        }

        RequestSpecification asked() {
            String token = given().formParam("grant_type", "client_credentials")
                    .formParam("client_id", credentials.getString("clientId"))
                    .formParam("client_secret", credentials.getString("clientSecret")).post(credentials.getString("tokenUrl"))
                    .then().statusCode(200).extract().path("access_token");
            return As.thePublic().header("Authorization", "Bearer " + token);
        }

        List<Map<String, Object>> inFeed(String beginning) {
            List<Map<String, Object>> events = new ArrayList<>();
            JsonPath page = page(beginning);
            while (!page.getList("items").isEmpty()) {
                events.addAll(page.getList("items"));
                page = page(page.getString("next"));
            }
            return events;
        }

        private JsonPath page(String after) {
            return asked().queryParam("limit", 1_000).queryParam("type", KINDS).queryParam("after", after)
                    .get("/api/v1/events").then().statusCode(200).extract().jsonPath();
        }

        @Override
        public void close() {
            receiver.stop(0);
        }
    }
}
