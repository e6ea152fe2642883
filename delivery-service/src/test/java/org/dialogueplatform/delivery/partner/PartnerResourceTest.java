package org.dialogueplatform.delivery.partner;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dialogueplatform.delivery.PublicFacts;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.dialogueplatform.testing.TestIdentityProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Partners from their registration to its end, as the secretariat and as they themselves see it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
@WithTestResource(PartnersKafka.class)
@WithTestResource(ScriptedKeycloak.class)
class PartnerResourceTest {

    @Inject
    PartnerDesk desk;

    private static final String PARTNERS = "/api/v1/partners";
    private static final String EVENTS = "/api/v1/events";

    @TestHTTPResource
    URI service;

    @AfterEach
    void recover() {
        ScriptedKeycloak.isIll(false);
    }

    @Test
    void aPartnerIsRegisteredWithAClientAndASecretThatIsShownOnce() {
        JsonPath given = register("\"rights\": [\"FEED\"]");
        String clientId = given.getString("clientId");

        assertEquals(TestIdentityProvider.running().issuer() + "/protocol/openid-connect/token", given.getString("tokenUrl"));
        ObjectNode client = client(clientId);
        assertEquals(client.get("secret").asText(), given.getString("clientSecret"));
        assertEquals("[\"basic\",\"partner\"]", client.get("defaultClientScopes").toString());
        assertFalse(client.get("publicClient").asBoolean());
        assertFalse(client.get("fullScopeAllowed").asBoolean());
        for (String read : List.of(PARTNERS + "/" + given.getString("partner.id"), PARTNERS, PARTNERS + "?state=ACTIVE")) {
            asSecretariat().get(read).then().statusCode(200).body(not(containsString(given.getString("clientSecret"))));
        }
        asPartner(clientId).get(PARTNERS + "/self").then().statusCode(200).body("clientId", equalTo(clientId), "rights",
                contains("FEED"), "state", equalTo("ACTIVE"), "outstanding", empty());
    }

    @Test
    void aRepeatedRegistrationMakesOnePartnerAndOneClientAndIsAnsweredTheSame() {
        String key = UUID.randomUUID().toString();
        int before = ScriptedKeycloak.clients().size();
        String body = "{\"name\": \"Once\", \"rights\": [\"FEED\"]}";

        String first = asSecretariat().header("Idempotency-Key", key).body(body).post(PARTNERS).then().statusCode(201).extract()
                .asString();
        String second = asSecretariat().header("Idempotency-Key", key).body(body).post(PARTNERS).then().statusCode(201)
                .extract()
                .asString();

        assertEquals(JsonPath.from(first).getString("clientSecret"), JsonPath.from(second).getString("clientSecret"));
        assertEquals(before + 1, ScriptedKeycloak.clients().size());
    }

    @Test
    void aRegistrationThatFailsLeavesNothingHalfMade() {
        int clients = ScriptedKeycloak.clients().size();
        String name = "Never " + UUID.randomUUID();
        ScriptedKeycloak.isIll(true);

        asSecretariat().body("{\"name\": \"" + name + "\", \"rights\": [\"FEED\"]}").post(PARTNERS).then().statusCode(503)
                .body("detail", containsString("nothing was changed"), "detail", not(containsString("insides")));

        ScriptedKeycloak.isIll(false);
        assertEquals(clients, ScriptedKeycloak.clients().size());
        assertFalse(asSecretariat().get(PARTNERS + "?limit=100").then().statusCode(200).extract().asString().contains(name));
    }

    @Test
    void aClientMadeByHandIsNamedAndHasNoSecretHere() {
        String clientId = "by-hand-" + UUID.randomUUID().toString().substring(0, 8);
        JsonPath given = register("\"rights\": [\"FEED\"], \"clientId\": \"" + clientId + "\"");

        assertEquals(clientId, given.getString("clientId"));
        assertEquals(null, given.getString("clientSecret"));
        asPartner(clientId).get(EVENTS + "/cursor").then().statusCode(200);
        asSecretariat().post(PARTNERS + "/" + given.getString("partner.id") + "/secret").then().statusCode(409).body("detail",
                containsString("identity provider"));
        asSecretariat().body("{\"name\": \"Twice\", \"rights\": [\"FEED\"], \"clientId\": \"" + clientId + "\"}").post(PARTNERS)
                .then().statusCode(409).body("detail", containsString(clientId));
    }

    @Test
    void whatIsWrongWithARegistrationIsSaid() {
        asSecretariat().body("{\"name\": \" \", \"rights\": []}").post(PARTNERS).then().statusCode(422);
        asSecretariat().body("{\"name\": \"A\", \"rights\": [\"KAFKA\"]}").post(PARTNERS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/rights/0"), "errors[0].code", equalTo("granted-apart"));
        asSecretariat().body("{\"name\": \"A\", \"rights\": [\"FEED\"], \"clientId\": \"a.b\"}").post(PARTNERS).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/clientId"));
        asSecretariat().body("{\"name\": \"A\", \"rights\": [\"FEED\"], \"scope\": {\"facets\": {\"thme\": [\"X\"]}}}")
                .post(PARTNERS).then().statusCode(422).body("errors[0].pointer", equalTo("/scope/facets/thme"));
    }

    @Test
    void whoIsNotRegisteredIsToldWhatToDo() {
        asPartner("nobody-knows").get(EVENTS).then().statusCode(403).body("detail",
                equalTo("No partner is registered for the client nobody-knows: ask the secretariat to register it."));
        asPartner("nobody-knows").get(PARTNERS + "/self").then().statusCode(403);
        asPartner("nobody-knows").get(EVENTS + "/stream").then().statusCode(403);
        JsonPath webhooksOnly = register("\"rights\": [\"WEBHOOKS\"]");
        asPartner(webhooksOnly.getString("clientId")).get(EVENTS + "/cursor").then().statusCode(403).body("detail",
                containsString("FEED"));
    }

    @Test
    void theScopeIsTheMostAPartnerHearsOfWhateverItAsksFor() {
        String mine = "T" + UUID.randomUUID();
        String clientId = register("\"rights\": [\"FEED\"], \"scope\": {\"facets\": {\"theme\": [\"" + mine + "\"]}}")
                .getString("clientId");
        String cursor = asPartner(clientId).get(EVENTS + "/cursor").then().statusCode(200).extract().path("cursor");
        UUID inScope = UUID.randomUUID();
        try (var facts = new PublicFacts()) {
            facts.tell(PublicFacts.adopted(UUID.randomUUID(), 1, "SOMETHING_ELSE"));
            facts.tell(PublicFacts.adopted(inScope, 1, mine));
        }

        // two subjects: which of the events comes first is open
        await().untilAsserted(() -> asSecretariat().get(EVENTS + "?after={after}&theme=SOMETHING_ELSE", cursor).then()
                .statusCode(200).body("items", not(empty())));
        await().untilAsserted(() -> asPartner(clientId).get(EVENTS + "?after={after}", cursor).then().statusCode(200)
                .body("items.subject", contains(inScope.toString())));
        asPartner(clientId).get(EVENTS + "?after={after}&theme=SOMETHING_ELSE", cursor).then().statusCode(200).body("items",
                empty());
    }

    @Test
    void anotherSecretTakesThePlaceOfTheOld() {
        JsonPath given = register("\"rights\": [\"FEED\"]");

        String next = asSecretariat().post(PARTNERS + "/" + given.getString("partner.id") + "/secret").then().statusCode(200)
                .extract().path("clientSecret");

        assertNotEquals(given.getString("clientSecret"), next);
        assertEquals(client(given.getString("clientId")).get("secret").asText(), next);
    }

    @Test
    void termsAreChangedByThoseWhoHaveSeenThem() {
        JsonPath given = register("\"rights\": [\"FEED\"]");
        String address = PARTNERS + "/" + given.getString("partner.id");
        String body = "{\"name\": \"Renamed\", \"rights\": [\"WEBHOOKS\"]}";
        asSecretariat().body(body).put(address).then().statusCode(428);
        asSecretariat().header("If-Match", "\"99\"").body(body).put(address).then().statusCode(412);

        String tag = asSecretariat().get(address).then().statusCode(200).extract().header("ETag");
        asSecretariat().header("If-Match", tag).body(body).put(address).then().statusCode(200).body("name", equalTo("Renamed"),
                "rights", contains("WEBHOOKS"));
        asPartner(given.getString("clientId")).get(EVENTS + "/cursor").then().statusCode(403);
    }

    @Test
    void aRevokedPartnerIsOutAtOnceWhateverItsTokenSaysAndItsStreamEnds() throws Exception {
        JsonPath given = register("\"rights\": [\"FEED\"]");
        String clientId = given.getString("clientId");
        String token = bearer(clientId);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream = http.send(
                    HttpRequest.newBuilder(service.resolve(EVENTS + "/stream")).header("Authorization", token).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, stream.statusCode());
            var ended = CompletableFuture.supplyAsync(() -> end(stream));

            asSecretariat().body("{\"reason\": \"The agreement ended\"}")
                    .post(PARTNERS + "/" + given.getString("partner.id") + "/revocation").then().statusCode(200)
                    .body("state", equalTo("REVOKED"), "revocationReason", equalTo("The agreement ended"), "outstanding",
                            empty());

            given().header("Authorization", token).get(EVENTS + "/cursor").then().statusCode(403).body("detail",
                    containsString("revoked"));
            // a stream ends after four seconds in tests, and this one earlier
            ended.get(3, TimeUnit.SECONDS);
        }
        assertFalse(client(clientId).get("enabled").asBoolean(true));
        asSecretariat().body("{\"reason\": \"again\"}").post(PARTNERS + "/" + given.getString("partner.id") + "/revocation")
                .then()
                .statusCode(409);
    }

    @Test
    void aRevocationCountsThoughTheProviderIsIllAndIsCarriedOutThereLater() {
        JsonPath given = register("\"rights\": [\"FEED\"]");
        String clientId = given.getString("clientId");
        ScriptedKeycloak.isIll(true);

        asSecretariat().body("{\"reason\": \"At once\"}").post(PARTNERS + "/" + given.getString("partner.id") + "/revocation")
                .then()
                .statusCode(200).body("state", equalTo("REVOKED"), "outstanding", contains("CLIENT"));
        asPartner(clientId).get(EVENTS + "/cursor").then().statusCode(403);

        ScriptedKeycloak.isIll(false);
        await().untilAsserted(() -> asSecretariat().get(PARTNERS + "/" + given.getString("partner.id")).then().statusCode(200)
                .body("outstanding", empty()));
        assertFalse(client(clientId).get("enabled").asBoolean(true));
    }

    @Test
    void aGrantOpensThePublicTopicAndItsWithdrawalShutsItForConnectionsThatAreOpen() {
        String servers = SuiteInfrastructure.infrastructure().partnerBootstrapServers();
        assumeTrue(servers != null, "Kafka in a container has no listener for partners");
        JsonPath partner = register("\"rights\": [\"FEED\"]");
        String grant = PARTNERS + "/" + partner.getString("partner.id") + "/kafka-grant";
        JsonPath given = asSecretariat().post(grant).then().statusCode(200)
                .body("username", equalTo("partner." + partner.getString("clientId")), "topic", equalTo("dialogue.public.v1"),
                        "bootstrapServers", equalTo(servers), "partner.rights", contains("FEED", "KAFKA"))
                .extract().jsonPath();
        UUID recommendation = UUID.randomUUID();
        try (var facts = new PublicFacts()) {
            facts.tell(PublicFacts.adopted(recommendation, 1, "KAFKA"));
        }

        try (var consumer = consumer(given, given.getString("password"), given.getString("groupPrefix") + "mirror")) {
            consumer.subscribe(List.of("dialogue.public.v1"));
            await().ignoreExceptionsInstanceOf(AuthorizationException.class).until(() -> {
                boolean[] found = { false };
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> found[0] |= message.key().equals(recommendation.toString()));
                return found[0];
            });
            asSecretariat().delete(grant).then().statusCode(200).body("rights", contains("FEED"), "outstanding", empty());
            await().until(() -> {
                try {
                    consumer.poll(Duration.ofMillis(200));
                    return false;
                } catch (AuthorizationException _) {
                    return true;
                }
            });
        }
        try (var consumer = consumer(given, given.getString("password"), given.getString("groupPrefix") + "mirror")) {
            assertThrows(SaslAuthenticationException.class, () -> consumer.listTopics(Duration.ofSeconds(20)));
        }
    }

    @Test
    void anotherGrantIsAnotherPasswordAndAnotherGroupStaysShut() {
        assumeTrue(SuiteInfrastructure.infrastructure().partnerBootstrapServers() != null,
                "Kafka in a container has no listener for partners");
        JsonPath partner = register("\"rights\": [\"FEED\"]");
        String grant = PARTNERS + "/" + partner.getString("partner.id") + "/kafka-grant";
        JsonPath first = asSecretariat().post(grant).then().statusCode(200).extract().jsonPath();
        JsonPath second = asSecretariat().post(grant).then().statusCode(200).extract().jsonPath();

        assertNotEquals(first.getString("password"), second.getString("password"));
        try (var consumer = consumer(second, second.getString("password"), "delivery-service.public-events")) {
            consumer.subscribe(List.of("dialogue.public.v1"));
            assertThrows(AuthorizationException.class, () -> consumer.poll(Duration.ofSeconds(10)));
        }
        try (var consumer = consumer(second, second.getString("password"), second.getString("groupPrefix") + "x")) {
            consumer.subscribe(List.of("dialogue.participants.access.v1"));
            assertThrows(TopicAuthorizationException.class, () -> consumer.poll(Duration.ofSeconds(10)));
        }
        asSecretariat().body("{\"reason\": \"The agreement ended\"}")
                .post(PARTNERS + "/" + partner.getString("partner.id") + "/revocation").then().statusCode(200)
                .body("outstanding", empty());
        try (var consumer = consumer(second, second.getString("password"), second.getString("groupPrefix") + "x")) {
            assertThrows(SaslAuthenticationException.class, () -> consumer.listTopics(Duration.ofSeconds(20)));
        }
    }

    @Test
    void whatIsTakenBackBySeveralAtTheSameMomentIsTakenBackOnce() {
        assumeTrue(SuiteInfrastructure.infrastructure().partnerBootstrapServers() != null,
                "Kafka in a container has no listener for partners");
        UUID id = UUID.fromString(register("\"rights\": [\"FEED\"]").getString("partner.id"));
        asSecretariat().post(PARTNERS + "/" + id + "/kafka-grant").then().statusCode(200);
        desk.withdrawKafka(id);

        List<CompletableFuture<Partner>> lookers = IntStream.range(0, 4)
                .mapToObj(looker -> CompletableFuture.supplyAsync(() -> desk.takeBack(id))).toList();

        lookers.forEach(looker -> assertTrue(looker.join().outstanding().isEmpty()));
    }

    @Test
    void kafkaIsNotForAPartnerWithAScope() {
        assumeTrue(SuiteInfrastructure.infrastructure().partnerBootstrapServers() != null,
                "Kafka in a container has no listener for partners");
        JsonPath partner = register("\"rights\": [\"FEED\"], \"scope\": {\"facets\": {\"theme\": [\"HEALTH\"]}}");

        asSecretariat().post(PARTNERS + "/" + partner.getString("partner.id") + "/kafka-grant").then().statusCode(409)
                .body("detail", containsString("scope"));
    }

    @Test
    void whoDidWhatIsInTheAuditTrailAndNoSecretIs() {
        JsonPath given = register("\"rights\": [\"FEED\"]");
        String next = asSecretariat().post(PARTNERS + "/" + given.getString("partner.id") + "/secret").then().statusCode(200)
                .extract().path("clientSecret");

        String trail = given().header("Authorization", TestActors.bearer("role=auditor"))
                .get("/api/v1/delivery-audit-entries?limit=100").then().statusCode(200).body("items", notNullValue()).extract()
                .asString();
        assertTrue(trail.contains("PartnerSecretRotated"), trail);
        assertTrue(trail.contains(given.getString("partner.id")), trail);
        assertFalse(trail.contains(given.getString("clientSecret")));
        assertFalse(trail.contains(next));
    }

    private static long end(HttpResponse<InputStream> stream) {
        try (InputStream body = stream.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonPath register(String terms) {
        return asSecretariat().body("{\"name\": \"Rights Monitor\", " + terms + "}").post(PARTNERS).then().statusCode(201)
                .body("partner.revokedAt", nullValue()).extract().jsonPath();
    }

    private static ObjectNode client(String clientId) {
        return ScriptedKeycloak.clients().values().stream().filter(one -> one.get("clientId").asText().equals(clientId))
                .findFirst()
                .orElseThrow();
    }

    private static KafkaConsumer<String, String> consumer(JsonPath given, String password, String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", given.getString("bootstrapServers"));
        settings.put("security.protocol", given.getString("securityProtocol"));
        settings.put("sasl.mechanism", given.getString("saslMechanism"));
        settings.put("sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                + given.getString("username") + "\" password=\"" + password + "\";");
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static RequestSpecification asSecretariat() {
        return given().header("Authorization", TestActors.bearer("role=secretariat")).contentType(ContentType.JSON);
    }

    private static RequestSpecification asPartner(String clientId) {
        return given().header("Authorization", bearer(clientId));
    }

    private static String bearer(String clientId) {
        TestIdentityProvider provider = TestIdentityProvider.running();
        Map<String, Object> claims = provider.claims("subject of " + clientId, "partner");
        claims.put("azp", clientId);
        return "Bearer " + provider.sign(claims);
    }
}
