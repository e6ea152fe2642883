package org.dialogueplatform.participants.person;

import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.desk;
import static org.dialogueplatform.participants.Actors.partner;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.organisation;
import static org.dialogueplatform.participants.Participants.person;
import static org.dialogueplatform.participants.Participants.uniqueName;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class PersonResourceTest {

    private static final String PERSONS = "/api/v1/persons";
    private static final String TOPIC = "dialogue.participants.delegate-card.v1";
    private static final String CONTACT = "private@example.org";

    private String ngo;

    @BeforeEach
    void participants() {
        ngo = anOrganisation("NGO");
    }

    @Test
    void anOrganisationRegistersItsOwnPeople() {
        representativeOf(ngo).body(person(ngo, "A. Sample")).post(PERSONS).then().statusCode(201).header("ETag", "\"0\"")
                .body("displayName", equalTo("A. Sample")).body("position.text", equalTo("Lawyer"))
                .body("contacts.email", equalTo(CONTACT));

        stranger().body(person(ngo, "A. Sample")).post(PERSONS).then().statusCode(403);
        thePublic().body(person(ngo, "A. Sample")).post(PERSONS).then().statusCode(401);
        partner().body(person(ngo, "A. Sample")).post(PERSONS).then().statusCode(403);
    }

    @Test
    void whoeverMayBeKnownAlreadyIsSuggestedToTheSecretariat() {
        String family = "Шәріпова" + UUID.randomUUID().toString().replace("-", "");
        String latin = family.replace("Шәріпова", "Sharipova");
        var known = person(ngo, "Г. " + family);
        known.put("names", Map.of("original", "ru", "translations", Map.of("ru", Map.of("text", family + " Гүлнар Омарқызы"))));
        String id = secretariat().body(known).post(PERSONS).then().statusCode(201).extract().path("id");

        secretariat().body(Map.of("displayName", "Gulnar " + latin)).post(PERSONS + "/doubles").then().statusCode(200)
                .body("items.id", equalTo(List.of(id))).body(not(containsString(CONTACT)));
        secretariat().body(Map.of("displayName", "Berik " + latin)).post(PERSONS + "/doubles").then().statusCode(200)
                .body("items", equalTo(List.of()));

        secretariat().body(Map.of("reason", "asked for")).post(PERSONS + "/" + id + "/erasure").then().statusCode(200);
        secretariat().body(Map.of("displayName", "Gulnar " + latin)).post(PERSONS + "/doubles").then().body("items",
                equalTo(List.of()));
    }

    @Test
    void contactsAreForTheSecretariatAndTheOwnOrganisationOnlyAndInNoList() {
        String id = aPersonOf(ngo);

        secretariat().get(PERSONS + "/" + id).then().statusCode(200).body("contacts.email", equalTo(CONTACT));
        representativeOf(ngo).get(PERSONS + "/" + id).then().statusCode(200).body("contacts.email", equalTo(CONTACT));
        auditor().get(PERSONS + "/" + id).then().statusCode(200).body(not(containsString(CONTACT)));
        for (var reader : List.of(secretariat(), representativeOf(ngo), auditor())) {
            reader.get(PERSONS + "?organisation=" + ngo).then().statusCode(200).body("items.id", hasItem(id))
                    .body(not(containsString(CONTACT)));
        }
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        String id = aPersonOf(ngo);

        String forbidden = stranger().get(PERSONS + "/" + id).then().statusCode(404).extract().asString();
        UUID nobody = UUID.randomUUID();
        String unknown = stranger().get(PERSONS + "/" + nobody).then().statusCode(404).extract().asString();
        assertEquals(unknown.replace(nobody.toString(), "?"), forbidden.replace(id, "?"));
        stranger().header("If-Match", "\"0\"").body(person(ngo, "A. Sample")).put(PERSONS + "/" + id).then().statusCode(404);
        stranger().get(PERSONS + "?organisation=" + ngo).then().statusCode(403);
        desk().get(PERSONS + "/" + id).then().statusCode(403);
        thePublic().get(PERSONS + "/" + id).then().statusCode(401);
        thePublic().get(PERSONS).then().statusCode(401);
    }

    @Test
    void aRepresentativesListHoldsItsOwnPeople() {
        aPersonOf(ngo);
        aPersonOf(anOrganisation("NGO"));

        representativeOf(ngo).get(PERSONS).then().statusCode(200).body("items.organisationId", everyItem(equalTo(ngo)));
    }

    @Test
    void othersGetADelegateCardWithoutContacts() {
        String id = aPersonOf(ngo);
        var moved = person(ngo, "B. Sample");
        moved.remove("position");
        secretariat().header("If-Match", "\"0\"").body(moved).put(PERSONS + "/" + id).then().statusCode(200)
                .body("$", not(hasKey("position")));

        try (var events = TestEvents.ofSuite()) {
            var cards = events.await(TOPIC, 2, "delegate-card.changed.v1", UUID.fromString(id));
            assertEquals(List.of(1L, 2L), cards.stream().map(TestEvents.Received::sequence).toList());
            for (var card : cards) {
                assertFalse(card.data().contains("contacts"));
                assertFalse(card.data().contains(CONTACT));
                assertFalse(card.data().contains("+7 700"));
            }
            var latest = JsonPath.from(cards.getLast().data());
            assertEquals("B. Sample", latest.get("displayName"));
            assertEquals(ngo, latest.get("organisationId"));
            assertEquals("NGO", latest.get("category"));
            assertTrue(cards.getLast().data().contains("\"position\": null"), "every field is always there");
        }
    }

    @Test
    void newContactsAloneAreNotTold() {
        String id = aPersonOf(ngo);
        var revised = person(ngo, "A. Sample");
        revised.put("contacts", Map.of("email", "new@example.org"));
        secretariat().header("If-Match", "\"0\"").body(revised).put(PERSONS + "/" + id).then().statusCode(200)
                .header("ETag", "\"1\"");
        var last = person(ngo, "C. Sample");
        secretariat().header("If-Match", "\"1\"").body(last).put(PERSONS + "/" + id).then().statusCode(200);

        try (var events = TestEvents.ofSuite()) {
            var cards = events.await(TOPIC, 2, "delegate-card.changed.v1", UUID.fromString(id));
            assertEquals("C. Sample", JsonPath.from(cards.get(1).data()).get("displayName"));
        }
    }

    @Test
    void cardsFollowTheOrganisationsCategory() {
        String name = uniqueName("NGO");
        String institute = secretariat().body(organisation("NGO", name)).post("/api/v1/organisations").then().extract()
                .path("id");
        String id = aPersonOf(institute);
        secretariat().header("If-Match", "\"0\"").body(organisation("ACADEMIA", name)).put("/api/v1/organisations/" + institute)
                .then().statusCode(200);

        try (var events = TestEvents.ofSuite()) {
            var cards = events.await(TOPIC, 2, "delegate-card.changed.v1", UUID.fromString(id));
            assertEquals("ACADEMIA", JsonPath.from(cards.getLast().data()).get("category"));
        }
    }

    @Test
    void aPersonMovesOnlyByTheSecretariat() {
        String id = aPersonOf(ngo);
        String ministry = anOrganisation("MINISTRY");
        representativeOf(ngo).header("If-Match", "\"0\"").body(person(ministry, "A. Sample")).put(PERSONS + "/" + id).then()
                .statusCode(403);
        secretariat().header("If-Match", "\"0\"").body(person(ministry, "A. Sample")).put(PERSONS + "/" + id).then()
                .statusCode(200).body("organisationId", equalTo(ministry));
        representativeOf(ngo).get(PERSONS + "/" + id).then().statusCode(404);
    }

    @Test
    void aPersonNeedsAnOrganisationThatTakesPart() {
        secretariat().body(person(UUID.randomUUID().toString(), "A. Sample")).post(PERSONS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/organisationId"));
        var former = organisation("NGO", uniqueName("Former"));
        former.put("active", false);
        String id = secretariat().body(former).post("/api/v1/organisations").then().extract().path("id");
        secretariat().body(person(id, "A. Sample")).post(PERSONS).then().statusCode(409).body("code",
                equalTo("organisation-inactive"));
    }

    @Test
    void problemsSayWhatIsWrongFieldByField() {
        secretariat().body("{\"contacts\": {\"email\": \"nowhere\"}}").post(PERSONS).then().statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contacts/email", "/displayName", "/organisationId")));
        secretariat().body(person(ngo, "A.\0Sample")).post(PERSONS).then().statusCode(422);
        secretariat().body("{\"organisationId\": 7}").post(PERSONS).then().statusCode(400).body("errors[0].pointer",
                equalTo("/organisationId"));
        secretariat().body(person(ngo, "A. Sample")).put(PERSONS + "/" + aPersonOf(ngo)).then().statusCode(428);
    }
}
