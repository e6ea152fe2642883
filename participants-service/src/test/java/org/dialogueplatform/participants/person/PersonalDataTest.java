package org.dialogueplatform.participants.person;

import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.somebody;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.english;
import static org.dialogueplatform.participants.privacy.Canaries.assertNothingOf;
import static org.dialogueplatform.participants.privacy.Canaries.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.participants.Broker;
import org.dialogueplatform.participants.CapturedLog;
import org.dialogueplatform.participants.Tables;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Every personal field holds a text found nowhere else; then everywhere it must not be is searched for it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class PersonalDataTest {

    private static final String PERSONS = "/api/v1/persons";
    private static final String CARDS = "dialogue.participants.delegate-card.v1";

    @Inject
    UnsealedPersons unsealed;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String email = canary + "-mail@example.org";
    private final String phone = "+7" + canary.substring(6);
    private final String needs = canary + "-needs";
    private final List<String> official = List.of(canary + "-display", canary + "-full", canary + "-position");
    private final List<String> privately = List.of(email, phone, needs, canary + "-second@example.org");

    private String ngo;

    @BeforeEach
    void participants() {
        ngo = anOrganisation("NGO");
    }

    @Test
    void whatIsPrivateIsFoundNowhereAndAfterErasureNothingIs() {
        String subject = UUID.randomUUID().toString();
        List<String> problems = new ArrayList<>();
        String id;
        try (var log = new CapturedLog()) {
            id = secretariat().body(person()).post(PERSONS).then().statusCode(201).body("contacts.email", equalTo(email))
                    .body("accessibilityNeeds", equalTo(needs)).extract().path("id");
            secretariat().body(Map.of("personId", id, "organisationId", ngo, "office", "DELEGATE", "subject", subject))
                    .post("/api/v1/mandates").then().statusCode(201);
            somebody(subject).get(PERSONS + "/" + id).then().statusCode(200).body("contacts.phone", equalTo(phone));
            var second = person();
            second.put("contacts", Map.of("email", canary + "-second@example.org"));
            representativeOf(ngo).header("If-Match", "\"0\"").body(second).put(PERSONS + "/" + id).then().statusCode(200);

            problems.addAll(everythingThatCanGoWrong(id));
            assertNothingOf(privately, "the tables", Tables.dumpAll());

            secretariat().body(Map.of("reason", "asked for")).post(PERSONS + "/" + id + "/erasure").then().statusCode(200)
                    .body("displayName", startsWith("Erased person ")).body("erasedAt", notNullValue())
                    .body("$", not(hasKey("contacts"))).body("$", not(hasKey("position")));
            problems.add(problem(409, secretariat().header("If-Match", "\"2\"").body(person()).put(PERSONS + "/" + id)));
            problems.add(problem(409, secretariat().body(Map.of("reason", "again")).post(PERSONS + "/" + id + "/erasure")));
            assertNothingOf(privately, "the log", log.text());
            assertNothingOf(official, "the log", log.text());
        }
        assertNothingOf(privately, "problems", String.join("\n", problems));
        assertNothingOf(official, "problems", String.join("\n", problems));
        somebody(subject).get(PERSONS + "/" + id).then().statusCode(403);
        String tables = Tables.dumpAll();
        assertNothingOf(privately, "the tables after erasure", tables);
        assertNothingOf(official, "the tables after erasure", tables);
        try (var events = TestEvents.ofSuite()) {
            var erased = events.await(CARDS, 1, "delegate.erased.v1", UUID.fromString(id)).getFirst();
            assertEquals("Erased person " + id.substring(28), JsonPath.from(erased.data()).get("displayName"));
            assertEquals(ngo, JsonPath.from(erased.data()).get("organisationId"));
        }
        assertNothingOf(privately, "Kafka", Broker.everything());
    }

    @Test
    void anErasedPersonIsGivenNoMandate() {
        String id = aPersonOf(ngo);
        secretariat().body(Map.of("reason", "asked for")).post(PERSONS + "/" + id + "/erasure").then().statusCode(200);

        secretariat().body(Map.of("personId", id, "organisationId", ngo, "office", "DELEGATE")).post("/api/v1/mandates").then()
                .statusCode(409).body("code", equalTo("person-erased"));
        auditor().get(PERSONS + "/" + id).then().statusCode(200).body("displayName", startsWith("Erased person "));
    }

    @Test
    void erasingIsTheSecretariatsAndNeedsAReason() {
        String id = aPersonOf(ngo);
        representativeOf(ngo).body(Map.of("reason", "asked for")).post(PERSONS + "/" + id + "/erasure").then().statusCode(403);
        secretariat().body("{}").post(PERSONS + "/" + id + "/erasure").then().statusCode(422).body("errors[0].pointer",
                equalTo("/reason"));
        secretariat().header("If-Match", "\"9\"").body(Map.of("reason", "asked for")).post(PERSONS + "/" + id + "/erasure")
                .then().statusCode(412);
        secretariat().body(Map.of("reason", "asked for")).post(PERSONS + "/" + UUID.randomUUID() + "/erasure").then()
                .statusCode(404);
    }

    @Test
    void mandatesEndWhenThePersonMovesToAnotherOrganisation() {
        String id = aPersonOf(ngo);
        String subject = UUID.randomUUID().toString();
        secretariat().body(Map.of("personId", id, "organisationId", ngo, "office", "DELEGATE", "subject", subject))
                .post("/api/v1/mandates").then().statusCode(201);
        var moved = person();
        moved.put("organisationId", anOrganisation("NGO"));
        secretariat().header("If-Match", "\"0\"").body(moved).put(PERSONS + "/" + id).then().statusCode(200);

        somebody(subject).get(PERSONS).then().statusCode(403);
        secretariat().get("/api/v1/mandates?person=" + id).then().body("items.state", contains("ENDED"));
    }

    @Test
    void contactsAnEarlierVersionStoredInClearAreSealedAtTheStart() {
        var bare = person();
        bare.remove("contacts");
        bare.remove("accessibilityNeeds");
        String id = secretariat().body(bare).post(PERSONS).then().statusCode(201).extract().path("id");
        Tables.execute("insert into person_unsealed values ('" + id + "', '" + email + "', null)");

        unsealed.sealAll(new StartupEvent());

        secretariat().get(PERSONS + "/" + id).then().statusCode(200).body("contacts.email", equalTo(email));
        assertFalse(Tables.dumpAll().contains(email));
        assertTrue(Tables.dump("person_unsealed").isEmpty());
    }

    private List<String> everythingThatCanGoWrong(String id) {
        var invalid = person();
        invalid.put("contacts", Map.of("email", canary + "-second@example.org@", "phone", phone.repeat(2)));
        invalid.put("accessibilityNeeds", needs.repeat(100));
        var unknown = person();
        unknown.put("contacts", Map.of("mail", email));
        var wrongType = person();
        wrongType.put("contacts", email);
        var unstorable = person();
        unstorable.put("displayName", official.getFirst() + "\0");
        String whole = "{\"displayName\": \"x\", \"contacts\": {\"email\": \"" + email + "\"}, \"accessibilityNeeds\": ";
        return List.of(problem(422, secretariat().body(invalid).post(PERSONS)),
                problem(400, secretariat().body(unknown).post(PERSONS)),
                problem(400, secretariat().body(wrongType).post(PERSONS)),
                problem(422, secretariat().body(unstorable).post(PERSONS)),
                problem(400, secretariat().body(whole + needs + "}").post(PERSONS)),
                problem(400, secretariat().body(whole + "[\"" + needs).post(PERSONS)),
                problem(403, stranger().body(person()).post(PERSONS)),
                problem(404, stranger().header("If-Match", "\"1\"").body(person()).put(PERSONS + "/" + id)),
                problem(412, secretariat().header("If-Match", "\"7\"").body(person()).put(PERSONS + "/" + id)),
                problem(428, secretariat().body(person()).put(PERSONS + "/" + id)));
    }

    private Map<String, Object> person() {
        return new HashMap<>(Map.of("displayName", official.get(0), "names", english(official.get(1)), "position",
                english(official.get(2)), "organisationId", ngo, "contacts", Map.of("email", email, "phone", phone),
                "accessibilityNeeds", needs));
    }
}
