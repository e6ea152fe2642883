package org.dialogueplatform.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.dialogueplatform.platform.outbox.Outbox;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A service in miniature, on real PostgreSQL and Kafka: what every service does alike. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class SampleServiceTest {

    private static final String DEAD_LETTERS = "dialogue.dead-letter.participants.v1";

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Test
    void whatIsAnsweredWith201HasItsEventAndTheConsumerItsEffect() {
        UUID note = write("Fair trial " + UUID.randomUUID());

        awaitEffect(note, 1);
        try (var events = TestEvents.outsideContracts()) {
            var written = events.await(Note.TOPIC, 1, event -> note.toString().equals(event.key())).getFirst();
            assertEquals("org.dialogueplatform.note.written.v1", written.type());
            assertEquals("/sample-service", written.header("ce_source"));
            assertEquals(1, written.sequence());
        }
    }

    @Test
    void eachChangeHasTheNextEventNumber() {
        UUID note = write("first wording " + UUID.randomUUID());
        rewrite(note, "\"0\"", "second wording " + UUID.randomUUID()).then().statusCode(200).header("ETag", "\"1\"");

        awaitEffect(note, 2);
        try (var events = TestEvents.outsideContracts()) {
            var written = events.await(Note.TOPIC, 2, event -> note.toString().equals(event.key()));
            assertEquals(List.of(1L, 2L), written.stream().map(event -> event.sequence()).toList());
        }
    }

    @Test
    void whatIsRefusedHasNoEvent() {
        String text = "only once " + UUID.randomUUID();
        write(text);
        post("{\"text\": \"" + text + "\"}").then().statusCode(409).body("type", equalTo("/problems/rule-broken"));

        assertEquals(1L,
                entities.createNativeQuery("select count(*) from outbox_event where payload ->> 'text' = ?", Long.class)
                        .setParameter(1, text).getSingleResult());
    }

    @Test
    void anEventThatArrivesTwiceTakesEffectOnce() {
        UUID note = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        try (var events = TestEvents.outsideContracts()) {
            for (int times = 0; times < 3; times++) {
                events.publishRaw(Note.TOPIC, note.toString(), data(note, "twice"), headers(event, note, "note.written.v1"));
            }
            events.publishRaw(Note.TOPIC, note.toString(), data(last, "last"),
                    headers(UUID.randomUUID(), note, "note.written.v1"));
        }
        awaitEffect(last, 1);
        assertEquals(1, times(note));
    }

    @Test
    void whatCannotBeHandledGoesToTheDeadLettersWithItsCauseAndBlocksNothing() {
        UUID id = UUID.randomUUID();
        String mark = id.toString();
        Map<String, String> good = headers(UUID.randomUUID(), id, "note.written.v1");
        try (var events = TestEvents.outsideContracts()) {
            events.publishRaw(Note.TOPIC, mark, "{not json".getBytes(StandardCharsets.UTF_8), good);
            events.publishRaw(Note.TOPIC, mark, "{\"noteId\": null}".getBytes(StandardCharsets.UTF_8), good);
            events.publishRaw(Note.TOPIC, mark, data(id, "x"), headers(UUID.randomUUID(), id, "weather.changed.v1"));
            events.publishRaw(Note.TOPIC, mark, ("\"" + "x".repeat(900_000) + "\"").getBytes(StandardCharsets.UTF_8), good);
            events.publishRaw(Note.TOPIC, mark, null, good);
            events.publishRaw(Note.TOPIC, null, data(id, "x"), good);
            events.publishRaw(Note.TOPIC, mark, data(id, "refuse me"), headers(UUID.randomUUID(), id, "note.written.v1"));
            events.publishRaw(Note.TOPIC, mark, data(id, "x"), Map.of());
            UUID healthy = write("after the poison " + mark);
            awaitEffect(healthy, 1);

            var dead = events.await(DEAD_LETTERS, 7, letter -> mark.equals(letter.key()));
            for (var letter : dead) {
                assertEquals(Note.TOPIC, letter.header("dead-letter-topic"));
                assertTrue(letter.header("dead-letter-offset").matches("\\d+"), "says where it lay");
                assertTrue(!letter.header("dead-letter-reason").isBlank(), "says why");
            }
            events.await(DEAD_LETTERS, 1, letter -> letter.key() == null);
        }
        given().port(managementPort()).get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void livingDependsOnNothingElseAndReadinessNamesWhatIsNeeded() {
        given().port(managementPort()).get("/q/health/live").then().statusCode(200)
                .body("checks.name", not(hasItem(containsString("atabase"))))
                .body("checks.name", not(hasItem("outbox"))).body("checks.data.findAll { it }", empty());
        given().port(managementPort()).get("/q/health/ready").then().statusCode(200)
                .body("checks.name", hasItem("Database connections health check")).body("checks.name", hasItem("outbox"));
    }

    @Test
    void anOperatorSendsDeadLettersAgainWhenTheirCauseIsMended() {
        UUID stubborn = UUID.randomUUID();
        try (var events = TestEvents.outsideContracts()) {
            events.publishRaw(Note.TOPIC, stubborn.toString(), data(stubborn, "refuse me"),
                    headers(UUID.randomUUID(), stubborn, "note.written.v1"));
            events.await(DEAD_LETTERS, 1, letter -> stubborn.toString().equals(letter.key()));
        }
        var waiting = given().port(managementPort()).get("/q/dead-letters").then().statusCode(200)
                .body("items.key", hasItem(stubborn.toString())).extract().jsonPath();
        int offset = waiting.getInt("items.find { it.key == '" + stubborn + "' }.offset");

        NoteConsumer.refuses = false;
        try {
            given().port(managementPort()).post("/q/dead-letters/sending?upTo=" + offset).then().statusCode(200);
            awaitEffect(stubborn, 1);
        } finally {
            NoteConsumer.refuses = true;
        }
        given().port(managementPort()).get("/q/dead-letters").then().body("items.find { it.key == '" + stubborn + "' }",
                nullValue());
        given().port(managementPort()).post("/q/dead-letters/sending").then().statusCode(400);
    }

    @Test
    void anOperatorHasThePersonsKeysKeptUnderTheCurrentMasterKey() {
        given().port(managementPort()).post("/q/personal-keys/rewrapping").then().statusCode(200).body("rewrapped",
                greaterThanOrEqualTo(0));
        given().port(managementPort()).get("/q/personal-keys/rewrapping").then().statusCode(405);
    }

    @Test
    void whatWasToldOfSomebodyCanBeRedactedWhereItIsKept() {
        UUID note = write("a name that must be forgotten " + UUID.randomUUID());
        awaitEffect(note, 1);

        QuarkusTransaction.requiringNew().run(() -> outbox.redact(note, Note.TOPIC, Map.of("text", "gone")));

        String kept = (String) QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select string_agg(payload::text, ' ') from outbox_event where aggregate_id = ?")
                .setParameter(1, note).getSingleResult());
        assertTrue(kept.contains("gone") && !kept.contains("must be forgotten"), kept);
    }

    @Test
    void whatABrokerLostIsSentAgainFromTheOutboxAndAbsorbed() {
        UUID note = write("kept in the outbox " + UUID.randomUUID());
        awaitEffect(note, 1);

        given().port(managementPort()).post("/q/outbox/sending?from=1").then().statusCode(200).body("events", greaterThan(0));

        try (var events = TestEvents.outsideContracts()) {
            assertEquals(2, events.await(Note.TOPIC, 2, event -> note.toString().equals(event.key())).size());
        }
        UUID next = write("afterwards " + UUID.randomUUID());
        awaitEffect(next, 1);
        assertEquals(1, times(note));
    }

    @Test
    void anEventOfTheFamilyWithoutAHandlerIsNobodysBusiness() {
        UUID note = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        try (var events = TestEvents.outsideContracts()) {
            events.publishRaw(Note.TOPIC, note.toString(), data(note, "x"), headers(UUID.randomUUID(), note, "note.framed.v1"));
            events.publishRaw(Note.TOPIC, note.toString(), data(last, "x"),
                    headers(UUID.randomUUID(), note, "note.written.v1"));
        }
        awaitEffect(last, 1);
        assertEquals(0, times(note));
    }

    @Test
    void problemsSayWhatIsWrongAndWhatToDo() {
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json").body("type",
                equalTo("/problems/unknown-route"));
        given().get("/api/v1/notes/" + UUID.randomUUID()).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().get("/api/v1/notes/not-a-uuid").then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        given().get("/api/v1/notes/" + UUID.randomUUID() + "?times=many").then().statusCode(400).body("type",
                equalTo("/problems/invalid-parameter"));
        given().get("/api/v1/notes/" + UUID.randomUUID() + "?times=6").then().statusCode(400).body("errors.pointer",
                contains("times"));
        post("{\"text\": ").then().statusCode(400).body("type", equalTo("/problems/malformed-request"));
        post("{\"text\": {\"a\": 1}}").then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        post("{\"text\": \"a\", \"mood\": \"HUNGRY\"}").then().statusCode(400).body("errors[0].detail",
                containsString("must be one of GLAD, SAD"));
        post("{\"text\": \"a\", \"colour\": 1}").then().statusCode(400).body("errors[0].code", equalTo("unknown-field"));
        post("{\"text\": \" \"}").then().statusCode(422).body("errors[0].pointer", equalTo("/text")).body("errors[0].code",
                equalTo("NotBlank"));
        post("{\"text\": \"a\", \"title\": {\"original\": \"ru\", \"translations\": {\"en\": {\"text\": \"b\"}}}}").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/title/translations/ru"));
        post("{\"text\": \"a\", \"title\": {\"original\": \"en\", \"translations\": {\"en\": {\"text\": \"\"}}}}").then()
                .statusCode(422).body("errors.pointer", hasItem(matchesPattern("/title/translations/.*text")));
        given().contentType("text/plain").body("a").post("/api/v1/notes").then().statusCode(415).body("type",
                equalTo("/problems/unsupported-media-type"));
        given().delete("/api/v1/notes").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        post("\"" + "x".repeat(100_000) + "\"").then().statusCode(413).body("type", equalTo("/problems/body-too-large"));
        post("").then().statusCode(422);
    }

    @Test
    void aReplacementNamesTheVersionItReplaces() {
        UUID note = write("versioned " + UUID.randomUUID());
        rewrite(note, null, "a").then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        rewrite(note, "\"7\"", "a").then().statusCode(412).body("type", equalTo("/problems/stale-version")).body("version",
                equalTo(0));
    }

    @Test
    void theUnexpectedHasAnIdAndNoInnards() {
        post("{\"text\": \"explode\"}").then().statusCode(500).body("type", equalTo("/problems/unexpected"))
                .body("errorId", matchesPattern("[0-9a-f-]{36}")).body("detail", not(containsString("secret")))
                .body("instance", equalTo("/api/v1/notes"));
    }

    @Test
    void noChannelGivesUpOnAcknowledgementsOrDropsWhatFails() {
        var config = ConfigProvider.getConfig();
        var channels = new HashMap<String, String>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("mp.messaging.")) {
                channels.put(name, config.getValue(name, String.class));
            }
        }
        channels.forEach((name, value) -> {
            if (name.endsWith(".failure-strategy")) {
                assertEquals("dead-letter-queue", value, name);
            } else if (name.endsWith(".enable.auto.commit")) {
                assertEquals("false", value, name);
            } else if (name.endsWith(".acks")) {
                assertEquals("all", value, name);
            }
        });
        assertEquals("all", channels.get("mp.messaging.outgoing.outbox.acks"));
        assertEquals("dead-letter-queue", channels.get("mp.messaging.connector.smallrye-kafka.failure-strategy"));
    }

    private static UUID write(String text) {
        String location = post("{\"text\": \"" + text + "\"}").then().statusCode(201).header("ETag", "\"0\"").extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/notes");
    }

    private static Response rewrite(UUID note, String ifMatch, String text) {
        var request = given().contentType(ContentType.JSON).body("{\"text\": \"" + text + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1/notes/" + note);
    }

    private static byte[] data(UUID note, String text) {
        return ("{\"noteId\": \"" + note + "\", \"text\": \"" + text + "\", \"added\": \"later\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(UUID event, UUID subject, String type) {
        return Map.of("ce_specversion", "1.0", "ce_id", event.toString(), "ce_type", "org.dialogueplatform." + type,
                "ce_source", "/test",
                "ce_subject", subject.toString(), "ce_sequence", "1", "ce_time", Instant.now().toString(), "ce_recordedtime",
                Instant.now().toString());
    }

    private void awaitEffect(UUID note, int times) {
        Awaitility.await().until(() -> times(note) == times);
    }

    private int times(UUID note) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Integer) entities
                        .createNativeQuery("select coalesce(max(times), 0) from echo where note_id = ?", Integer.class)
                        .setParameter(1, note).getSingleResult());
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }
}
