package org.dialogueplatform.testing.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dialogueplatform.localstack.samples.Journal;
import org.dialogueplatform.testing.Contracts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** A partner's way through the gateway: registered by the secretariat, reading and being told, until its access ends. */
@Order(12)
class PartnersIT {

    private static final String CORRECTED = "org.dialogueplatform.public.recommendation.corrected.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ENOUGH = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Journal journal;
    private static JsonPath credentials;

    @BeforeAll
    static void givenAPartnerThatTheSecretariatRegistered() {
        journal = Told.everything();
        credentials = As.registered("Rights Monitor", "");
    }

    @Test
    void whatIsTaggedIsTheSameEventInFeedStreamAndWebhook() throws Exception {
        assumeTrue(Suite.running().isOnThisMachine(), "A receiver on this machine cannot be reached from containers");
        String before = asPartner().get("/api/v1/events/cursor").then().statusCode(200).extract().path("cursor");
        try (var receiver = new Receiver()) {
            JsonPath subscription = asPartner().body("""
                    {"name": "Refugees", "address": "%s", "facets": {"group": ["refugees"]}, "ordered": true}"""
                    .formatted(receiver.address())).post("/api/v1/subscriptions").then().statusCode(201).extract().jsonPath();
            String own = "/api/v1/subscriptions/" + subscription.getString("id");
            await().atMost(PATIENCE).until(() -> "ACTIVE".equals(asPartner().get(own).path("state")));

            tag("add");
            tag("remove");

            List<Map<String, Object>> inFeed = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                inFeed.clear();
                inFeed.addAll(asPartner().get("/api/v1/events?group=refugees&after=" + before).then().statusCode(200).extract()
                        .jsonPath().getList("items"));
                return inFeed.size() >= 3;
            });
            assertEquals(3, inFeed.size(), "what was taken back has the facet no more");
            inFeed.forEach(event -> assertEquals(CORRECTED, event.get("type")));

            assertEquals(inFeed, inStream("?group=refugees&after=" + before, 3));

            await().atMost(PATIENCE).until(() -> receiver.taken().size() >= 3);
            List<Map<String, Object>> delivered = receiver.taken().stream().map(Receiver.Taken::event).toList();
            assertEquals(idsBySubject(inFeed), idsBySubject(delivered), "each recommendation's in its order");
            for (Receiver.Taken taken : receiver.taken()) {
                assertTrue(taken.isSignedWith(subscription.getString("secret")), "the signature of " + taken.headers());
                assertTrue(inFeed.contains(taken.event()), "the same in the feed");
            }
            asPartner().get(own + "/attempts").then().statusCode(200).body("items.status", equalTo(List.of(204, 204, 204)));
            asPartner().delete(own).then().statusCode(204);
        }
    }

    /** E1, and E8: whatever was really told is of a kind that has a contract, and keeps it. */
    @Test
    void everyEventIsTheSameInFeedStreamWebhookAndKafka() throws Exception {
        assumeTrue(Suite.running().isOnThisMachine(), "A receiver on this machine cannot be reached from containers");
        String beginning = page(null, 1).getString("next");
        for (int seed = 5; inFeed(beginning).size() < ENOUGH; seed++) {
            Suite.dialogue("simulate", "--rate", "500", "--acts", "400", "--seed", Integer.toString(seed));
        }
        try (var receiver = new Receiver(); var kafka = inKafka()) {
            Map<Object, Map<String, Object>> onTopic = onTopic(kafka);
            await().atMost(PATIENCE).until(() -> inFeed(null).size() >= onTopic.size());
            List<Map<String, Object>> inFeed = inFeed(beginning);
            String now = asPartner().get("/api/v1/events/cursor").path("cursor");
            for (Map<String, Object> event : inFeed(null)) {
                assertEquals(event, onTopic.remove(event.get("id")), "the same on the topic");
                Contracts.assertValid((String) event.get("type"), JSON.writeValueAsString(event.get("data")));
            }
            assertEquals(Map.of(), onTopic, "what is on the topic is in the feed");

            assertEquals(inFeed, inStream("?after=" + beginning, inFeed.size()));

            JsonPath subscription = asPartner()
                    .body("{\"name\": \"Everything\", \"address\": \"%s\", \"rateLimit\": 500}".formatted(receiver.address()))
                    .post("/api/v1/subscriptions").then().statusCode(201).extract().jsonPath();
            String own = "/api/v1/subscriptions/" + subscription.getString("id");
            await().atMost(PATIENCE).until(() -> "ACTIVE".equals(asPartner().get(own).path("state")));
            asPartner().body(Map.of("after", beginning)).post(own + "/replays").then().statusCode(200);
            await().atMost(PATIENCE.multipliedBy(2)).until(() -> receiver.taken().stream()
                    .map(taken -> taken.headers().get("webhook-id")).distinct().count() >= inFeed.size());
            asPartner().delete(own).then().statusCode(204);
            assertEquals(byId(inFeed), byId(receiver.taken().stream().map(Receiver.Taken::event).toList()));

            assertEquals(now, asPartner().get("/api/v1/events/cursor").path("cursor"), "nothing was told meanwhile");
            System.out.println("Partners: " + inFeed.size() + " events of "
                    + inFeed.stream().map(event -> event.get("type")).distinct().count()
                    + " types in feed, stream, webhook and Kafka, 0 differences");
        }
    }

    @Test
    void theListAndTheFeedFitTogetherByPublicNumbers() {
        Map<String, Long> numbers = PublicList.numbers();
        assertTrue(numbers.size() >= 4, numbers.size() + " recommendations");

        Map<String, Long> last = new HashMap<>();
        String after = null;
        for (boolean more = true; more;) {
            RequestSpecification request = asPartner().queryParam("type", "public.recommendation.*").queryParam("limit", 1000)
                    .queryParam("wait", 3);
            JsonPath page = (after == null ? request : request.queryParam("after", after)).get("/api/v1/events").then()
                    .statusCode(200).extract().jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            for (Map<String, Object> event : items) {
                long no = Long.parseLong((String) event.get("sequence"));
                assertEquals(last.getOrDefault(event.get("subject"), 0L) + 1, no, "no hole before " + event);
                last.put((String) event.get("subject"), no);
            }
            more = !items.isEmpty();
            after = page.getString("next");
        }
        numbers.forEach((id, publicNo) -> assertEquals(publicNo, last.get(id), "the last event of " + id));
    }

    @Test
    void whoIsNotRegisteredReadsNothingAndIsToldWhatToDo() {
        As.the("ngo").get("/api/v1/events").then().statusCode(403);
        As.thePublic().get("/api/v1/events").then().statusCode(401);
    }

    @Test
    void aPartnerSeesNoMoreThanItsScopeAndNothingAfterItsEnd() {
        JsonPath narrow = As.registered("Meetings Only", ", \"scope\": {\"types\": [\"public.meeting.*\"]}");
        String token = As.token(narrow);
        List<String> types = As.bearing(token).get("/api/v1/events?limit=1000").then().statusCode(200).extract()
                .path("items.type");
        assertTrue(types.stream().allMatch(type -> type.startsWith("org.dialogueplatform.public.meeting.")), types.toString());

        As.theSecretariat().body("{\"reason\": \"The agreement ended.\"}")
                .post("/api/v1/partners/" + narrow.getString("partner.id") + "/revocation").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> As.bearing(token).get("/api/v1/events").statusCode() == 403);
    }

    private static void tag(String how) {
        String work = As.theSecretariat().body("""
                {"action": "TAG", "filter": {"roadMap": "%s"}, "%s": {"groups": ["refugees"]}, "reason": "For the partners."}"""
                .formatted(journal.id("road-map fair-trial"), how)).post("/api/v1/bulk-works").then().statusCode(201).extract()
                .path("id");
        As.theSecretariat().post("/api/v1/bulk-works/" + work + "/start").then().statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> "COMPLETED".equals(As.theSecretariat().get("/api/v1/bulk-works/" + work).path("state")));
    }

    private static List<Map<String, Object>> inStream(String query, int events) throws IOException, InterruptedException {
        List<Map<String, Object>> read = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(Suite.running().gateway().resolve("/api/v1/events/stream" + query))
                .header("Authorization", "Bearer " + As.token(credentials)).header("Accept", "text/event-stream").build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<java.io.InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                for (String line = lines.readLine(); line != null && read.size() < events; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        read.add(JsonPath.from(line.substring(5)).getMap(""));
                    }
                }
            }
            client.shutdownNow();
        }
        return read;
    }

    /** All that the feed has after a cursor, or from the beginning. */
    private static List<Map<String, Object>> inFeed(@Nullable String after) {
        List<Map<String, Object>> all = new ArrayList<>();
        JsonPath page = page(after, 1_000);
        while (!page.getList("items").isEmpty()) {
            all.addAll(page.getList("items"));
            page = page(page.getString("next"), 1_000);
        }
        return all;
    }

    private static JsonPath page(@Nullable String after, int limit) {
        RequestSpecification request = asPartner().queryParam("limit", limit).queryParam("wait", 2);
        return (after == null ? request : request.queryParam("after", after)).get("/api/v1/events").then().statusCode(200)
                .extract().jsonPath();
    }

    /** A reader of the public topic with a grant of its own, over the listener for partners. */
    private static KafkaConsumer<String, byte[]> inKafka() {
        JsonPath grant = As.theSecretariat().post("/api/v1/partners/" + credentials.getString("partner.id") + "/kafka-grant")
                .then().statusCode(200).extract().jsonPath();
        var consumer = new KafkaConsumer<>(Map.<String, Object> of("bootstrap.servers", grant.getString("bootstrapServers"),
                "security.protocol", grant.getString("securityProtocol"), "sasl.mechanism", grant.getString("saslMechanism"),
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";".formatted(
                        grant.getString("username"), grant.getString("password")),
                "group.id", grant.getString("groupPrefix") + "journey", "auto.offset.reset", "earliest", "enable.auto.commit",
                false), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(grant.getString("topic")));
        return consumer;
    }

    /** All that lies on the topic now, by id, read as CloudEvents in binary mode are. */
    private static Map<Object, Map<String, Object>> onTopic(KafkaConsumer<String, byte[]> consumer) {
        Map<Object, Map<String, Object>> events = new HashMap<>();
        // a grant takes a moment to reach every part of the broker
        await().atMost(PATIENCE.multipliedBy(2)).ignoreExceptionsInstanceOf(AuthorizationException.class).until(() -> {
            for (var message : consumer.poll(Duration.ofMillis(500))) {
                Map<String, Object> event = event(message);
                events.put(event.get("id"), event);
            }
            return !consumer.assignment().isEmpty() && consumer.endOffsets(consumer.assignment()).entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
        return events;
    }

    private static Map<String, Object> event(ConsumerRecord<String, byte[]> message) {
        Map<String, Object> event = new HashMap<>();
        message.headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                event.put(header.key().substring("ce_".length()), new String(header.value(), UTF_8));
            }
        });
        // by which the suite follows its own requests; it says nothing of what happened
        event.remove("traceparent");
        event.put("datacontenttype", new String(message.headers().lastHeader("content-type").value(), UTF_8));
        event.put("data", JsonPath.from(new String(message.value(), UTF_8)).getMap(""));
        return event;
    }

    private static Map<Object, Object> byId(List<Map<String, Object>> events) {
        Map<Object, Object> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.get("id"), event));
        return byId;
    }

    private static RequestSpecification asPartner() {
        return As.aPartner(credentials);
    }

    /** Those of one recommendation come in order; between two there is none to expect. */
    private static Map<Object, List<Object>> idsBySubject(List<Map<String, Object>> events) {
        return events.stream().collect(groupingBy(event -> event.get("subject"), mapping(event -> event.get("id"), toList())));
    }
}
