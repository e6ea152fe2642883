package org.dialogueplatform.participants.mandate;

import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.desk;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.somebody;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.participants.Tables;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class MandateResourceTest {

    private static final String MANDATES = "/api/v1/mandates";
    private static final String TOPIC = "dialogue.participants.access.v1";

    private String ngo;
    private String person;
    private String subject;

    @BeforeEach
    void participants() {
        ngo = anOrganisation("NGO");
        person = aPersonOf(ngo);
        subject = UUID.randomUUID().toString();
    }

    @Test
    void whoeverIsGivenAMandateActsByItInTheVeryNextRequest() {
        somebody(subject).get("/api/v1/persons").then().statusCode(403);
        String id = given("FOCAL_POINT");

        somebody(subject).get("/api/v1/persons").then().statusCode(200).body("items.id", contains(person));
        secretariat().get(MANDATES + "/" + id).then().statusCode(200).header("ETag", startsWith("\"0-"))
                .body("state", equalTo("ACTIVE")).body("subject", equalTo(subject)).body("$", not(hasKey("invitation")));
    }

    @Test
    void theFirstWhoBringsTheTokenHoldsTheMandate() {
        var invited = secretariat().body(mandate("FOCAL_POINT")).post(MANDATES).then().statusCode(201)
                .header("Cache-Control", "no-store").body("state", equalTo("INVITED")).extract().jsonPath();
        String token = invited.get("invitation.token");
        assertEquals("/welcome#invitation=" + token, invited.get("invitation.path"));
        secretariat().get(MANDATES + "/" + invited.get("id")).then().body(not(containsString(token)))
                .body("$", not(hasKey("invitation")));
        assertFalse(Tables.dump("mandate").contains(token), "only the hash is kept");

        acceptance(somebody(subject), token).then().statusCode(200).body("state", equalTo("ACTIVE")).body("subject",
                equalTo(subject));

        somebody(subject).get("/api/v1/persons").then().statusCode(200);
        acceptance(somebody(UUID.randomUUID().toString()), token).then().statusCode(422);
    }

    @Test
    void usedUnknownExpiredAndWithdrawnTokensAreOneAndTheSameProblem() {
        String used = invite();
        acceptance(somebody(subject), used).then().statusCode(200);
        person = aPersonOf(ngo);
        String expired = invite();
        Tables.execute("update mandate set invitation_expires_at = now() where person_id = '" + person + "'");
        person = aPersonOf(ngo);
        var withdrawn = secretariat().body(mandate("DELEGATE")).post(MANDATES).jsonPath();
        secretariat().body(Map.of("reason", "wrong address")).post(MANDATES + "/" + withdrawn.get("id") + "/ending").then()
                .statusCode(200).body("state", equalTo("ENDED"));

        var answers = List.of(used, expired, withdrawn.getString("invitation.token"), "unknown").stream()
                .map(token -> acceptance(somebody(subject), token).then().statusCode(422).extract().asString()).distinct()
                .toList();

        assertEquals(1, answers.size(), answers.toString());
    }

    @Test
    void ofManyWhoBringATokenAtOnceOneHoldsTheMandate() {
        String token = invite();
        List<String> subjects = List.of("a", "b", "c", "d").stream().map(name -> name + subject).toList();

        var statuses = AtOnce.run(subjects
                .stream().<java.util.concurrent.Callable<Integer>> map(
                        one -> () -> acceptance(somebody(one), token).statusCode())
                .toList());

        assertEquals(List.of(200, 422, 422, 422), statuses.stream().sorted().toList());
    }

    @Test
    void anyRoleTakesUpAMandateButNotThePublic() {
        acceptance(thePublic(), invite()).then().statusCode(401);
        person = aPersonOf(ngo);
        acceptance(desk(), invite()).then().statusCode(200);
    }

    @Test
    void whatEndedCountsNoMore() {
        String id = given("DELEGATE");
        somebody(subject).get("/api/v1/persons").then().statusCode(200);

        secretariat().header("If-Match", "\"7\"").body(Map.of("reason", "left")).post(MANDATES + "/" + id + "/ending").then()
                .statusCode(412);
        secretariat().header("If-Match", "\"0\"").body(Map.of("reason", "left")).post(MANDATES + "/" + id + "/ending").then()
                .statusCode(200).body("state", equalTo("ENDED")).body("endReason", equalTo("left"));

        somebody(subject).get("/api/v1/persons").then().statusCode(403);
        secretariat().body(Map.of("reason", "again")).post(MANDATES + "/" + id + "/ending").then().statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void anEndCanBeFixedForLaterOrForAMomentThatHasPassed() {
        String id = given("DELEGATE");
        Instant later = Instant.now().plusSeconds(3600);
        secretariat().body(Map.of("reason", "moves on", "at", later.toString())).post(MANDATES + "/" + id + "/ending").then()
                .statusCode(200).body("state", equalTo("ACTIVE"));
        somebody(subject).get("/api/v1/persons").then().statusCode(200);

        person = aPersonOf(ngo);
        var since2020 = mandate("DELEGATE");
        since2020.put("subject", subject + "-2");
        since2020.put("validFrom", "2020-01-01T00:00:00Z");
        String old = secretariat().body(since2020).post(MANDATES).then().statusCode(201).extract().path("id");
        secretariat().body(Map.of("reason", "left long ago", "at", "2021-01-01T00:00:00Z"))
                .post(MANDATES + "/" + old + "/ending").then().statusCode(200).body("state", equalTo("ENDED"));
    }

    @Test
    void aFocalPointInvitesAndDismissesDelegatesOfItsOwnOrganisationAndNobodyElse() {
        given("FOCAL_POINT");
        String colleague = aPersonOf(ngo);
        var delegate = Map.of("personId", colleague, "organisationId", ngo, "office", "DELEGATE");
        var invited = somebody(subject).body(delegate).post(MANDATES).then().statusCode(201).extract().jsonPath();
        String newcomer = UUID.randomUUID().toString();
        acceptance(somebody(newcomer), invited.get("invitation.token")).then().statusCode(200);

        somebody(newcomer).body(delegate).post(MANDATES).then().statusCode(403);
        somebody(newcomer).body(Map.of("reason", "no")).post(MANDATES + "/" + invited.get("id") + "/ending").then()
                .statusCode(403);
        somebody(subject).body(mandate("HEAD")).post(MANDATES).then().statusCode(403);
        var named = new HashMap<String, Object>(delegate);
        named.put("subject", "somebody");
        somebody(subject).body(named).post(MANDATES).then().statusCode(403);
        String other = anOrganisation("NGO");
        somebody(subject).body(Map.of("personId", aPersonOf(other), "organisationId", other, "office", "DELEGATE"))
                .post(MANDATES).then().statusCode(403);
        somebody(subject).body(Map.of("personId", aPersonOf(other), "organisationId", ngo, "office", "DELEGATE"))
                .post(MANDATES).then().statusCode(422);

        somebody(subject).body(Map.of("reason", "moved on")).post(MANDATES + "/" + invited.get("id") + "/ending").then()
                .statusCode(200);
        somebody(newcomer).get("/api/v1/persons").then().statusCode(403);
    }

    @Test
    void everybodySeesWhatIsTheirs() {
        String id = given("FOCAL_POINT");

        somebody(subject).get(MANDATES).then().statusCode(200).body("items.id", contains(id));
        auditor().get(MANDATES + "?subject=" + subject).then().statusCode(200).body("items.id", contains(id));
        secretariat().get(MANDATES + "?organisation=" + ngo + "&person=" + person + "&state=ACTIVE").then()
                .body("items.id", contains(id));
        secretariat().get(MANDATES + "?organisation=" + ngo + "&state=INVITED").then().body("items", hasSize(0));
        secretariat().get(MANDATES + "?state=GONE").then().statusCode(400);
        stranger().get(MANDATES + "/" + id).then().statusCode(404);
        stranger().get(MANDATES + "?organisation=" + ngo).then().statusCode(403);
        desk().get(MANDATES).then().statusCode(403);
        thePublic().get(MANDATES).then().statusCode(401);
        representativeOf(ngo).get(MANDATES + "/" + secretary()).then().statusCode(404);
    }

    @Test
    void othersHearOfMandatesThatSomebodyHolds() {
        var invited = secretariat().body(mandate("HEAD")).post(MANDATES).jsonPath();
        acceptance(somebody(subject), invited.get("invitation.token")).then().statusCode(200);
        secretariat().body(Map.of("reason", "left")).post(MANDATES + "/" + invited.get("id") + "/ending").then()
                .statusCode(200);

        try (var events = TestEvents.ofSuite()) {
            var told = events.await(TOPIC, 2, "mandate.changed.v1", UUID.fromString(invited.get("id")));
            assertEquals(List.of(1L, 2L), told.stream().map(TestEvents.Received::sequence).toList());
            var first = JsonPath.from(told.getFirst().data());
            assertEquals(subject, first.get("subject"));
            assertEquals("HEAD", first.get("office"));
            assertEquals(ngo, first.get("organisationId"));
            assertEquals(person, first.get("personId"));
            assertFalse(told.getFirst().data().contains(invited.getString("invitation.token")));
        }
    }

    @Test
    void problemsSayWhatIsWrong() {
        secretariat().body("{}").post(MANDATES).then().statusCode(422).body("errors.pointer", contains("/office", "/personId"));
        secretariat().body(Map.of("personId", person, "office", "DELEGATE")).post(MANDATES).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/organisationId"));
        secretariat().body(Map.of("personId", person, "office", "SECRETARY", "organisationId", ngo)).post(MANDATES).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/organisationId"));
        secretariat().body(Map.of("personId", person, "office", "HEAD", "organisationId", anOrganisation("NGO")))
                .post(MANDATES).then().statusCode(422).body("errors[0].pointer", equalTo("/personId"));
        var backwards = mandate("DELEGATE");
        backwards.put("validFrom", "2023-01-01T00:00:00Z");
        backwards.put("validTo", "2022-01-01T00:00:00Z");
        secretariat().body(backwards).post(MANDATES).then().statusCode(422).body("errors[0].pointer", equalTo("/validTo"));
        String id = given("DELEGATE");
        secretariat().body(mandate("DELEGATE")).post(MANDATES).then().statusCode(409).body("code", equalTo("mandate-exists"));
        secretariat().body(Map.of("at", Instant.now().toString())).post(MANDATES + "/" + id + "/ending").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        secretariat().get(MANDATES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Map<String, Object> mandate(String office) {
        return new HashMap<>(Map.of("personId", person, "organisationId", ngo, "office", office));
    }

    private String given(String office) {
        var mandate = mandate(office);
        mandate.put("subject", subject);
        return secretariat().body(mandate).post(MANDATES).then().statusCode(201).extract().path("id");
    }

    private String secretary() {
        return secretariat().body(Map.of("personId", person, "office", "SECRETARY", "subject", "s-" + subject)).post(MANDATES)
                .then().statusCode(201).extract().path("id");
    }

    private String invite() {
        return secretariat().body(mandate("DELEGATE")).post(MANDATES).then().statusCode(201).extract()
                .path("invitation.token");
    }

    private static io.restassured.response.Response acceptance(RequestSpecification by, String token) {
        return by.body(Map.of("token", token)).post(MANDATES + "/acceptance");
    }
}
