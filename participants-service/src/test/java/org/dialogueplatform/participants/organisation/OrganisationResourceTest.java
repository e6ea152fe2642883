package org.dialogueplatform.participants.organisation;

import static org.dialogueplatform.participants.Actors.partner;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.organisation;
import static org.dialogueplatform.participants.Participants.uniqueName;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.RevisionsAtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class OrganisationResourceTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String TOPIC = "dialogue.participants.organisation.v1";

    @Test
    void anOrganisationOnceRegisteredIsReadBackAndTold() {
        String name = uniqueName("Rights Watch");
        var answer = secretariat().body(withFocalPoint(organisation("NGO", name))).post(ORGANISATIONS).then().statusCode(201)
                .header("ETag", "\"0\"").extract();
        String id = answer.path("id");
        assertEquals(ORGANISATIONS + "/" + id, answer.header("Location").replaceFirst("^https?://[^/]+", ""));

        thePublic().get(ORGANISATIONS + "/" + id).then().statusCode(200).header("ETag", startsWith("\"0-")).body("names.text",
                equalTo(name)).body("category", equalTo("NGO")).body("country", equalTo("KZ"));
        try (var events = TestEvents.ofSuite()) {
            var changed = events.await(TOPIC, 1, "organisation.changed.v1", UUID.fromString(id)).getFirst();
            assertEquals("/participants-service", changed.header("ce_source"));
            assertEquals(1, changed.sequence());
            assertFalse(changed.data().contains("b.sample"), "a focal point is never told");
        }
    }

    @Test
    void eachRevisionIsToldInFull() {
        String name = uniqueName("Rights Watch");
        String id = secretariat().body(organisation("NGO", name)).post(ORGANISATIONS).then().extract().path("id");
        var revised = organisation("ACADEMIA", name);
        revised.put("active", false);
        secretariat().header("If-Match", "\"0\"").body(revised).put(ORGANISATIONS + "/" + id).then().statusCode(200)
                .header("ETag", "\"1\"").body("category", equalTo("ACADEMIA"));

        try (var events = TestEvents.ofSuite()) {
            var states = events.await(TOPIC, 2, "organisation.changed.v1", UUID.fromString(id));
            assertEquals(List.of(1L, 2L), states.stream().map(TestEvents.Received::sequence).toList());
            var latest = JsonPath.from(states.getLast().data());
            assertEquals("ACADEMIA", latest.get("category"));
            assertEquals(name, latest.get("names.translations.en.text"));
            assertEquals(false, latest.get("active"));
            assertEquals(2, latest.getInt("version"));
        }
    }

    @Test
    void thePublicSeesNameCategoryAndCountryOnly() {
        String id = secretariat().body(withFocalPoint(organisation("NGO", uniqueName("Private point")))).post(ORGANISATIONS)
                .then().extract().path("id");

        for (var reader : List.of(thePublic(), representativeOf(id), partner())) {
            reader.get(ORGANISATIONS + "/" + id).then().statusCode(200).body("$", not(hasKey("focalPoint")))
                    .body("$", not(hasKey("delegatesPerMeeting"))).body(not(containsString("b.sample")));
        }
        thePublic().get(ORGANISATIONS + "/" + id).then().body("$", not(hasKey("active")));
        secretariat().get(ORGANISATIONS + "/" + id).then().body("focalPoint.email", equalTo("b.sample@example.org"))
                .body("active", equalTo(true));
    }

    @Test
    void thePublicListHasActiveOrganisationsOnlyButALinkToAFormerOneHolds() {
        var former = organisation("MEDIA", uniqueName("Former"));
        former.put("active", false);
        former.put("country", "LI");
        String id = secretariat().body(former).post(ORGANISATIONS).then().extract().path("id");

        thePublic().get(ORGANISATIONS + "?country=LI&limit=100").then().statusCode(200).body("items.id", not(hasItem(id)));
        secretariat().get(ORGANISATIONS + "?country=LI&limit=100&active=false").then().body("items.id", hasItem(id));
        thePublic().get(ORGANISATIONS + "/" + id).then().statusCode(200);
    }

    @Test
    void aSecondOrganisationOfTheSameNameIsRefused() {
        String name = uniqueName("Bureau for Human Rights");
        anOrganisationCalled(name);

        secretariat().body(organisation("NGO", "  «" + name.toUpperCase(Locale.ROOT) + "» ")).post(ORGANISATIONS).then()
                .statusCode(409).body("type", equalTo("/problems/rule-broken")).body("code", equalTo("organisation-exists"));

        String other = anOrganisation("NGO");
        secretariat().header("If-Match", "\"0\"").body(organisation("NGO", name)).put(ORGANISATIONS + "/" + other).then()
                .statusCode(409).body("code", equalTo("organisation-exists"));
    }

    @Test
    void ofTwoRegisteredAtOnceUnderOneNameOneIsRefused() {
        var body = organisation("NGO", uniqueName("Two at once"));
        var answers = AtOnce.run(4, () -> secretariat().body(body).post(ORGANISATIONS));

        assertEquals(List.of(201, 409, 409, 409), answers.stream().map(answer -> answer.statusCode()).sorted().toList());
        for (var refused : answers.stream().filter(answer -> answer.statusCode() == 409).toList()) {
            assertEquals("/problems/rule-broken", refused.path("type"));
        }
    }

    /** Where the header leads to from here; nowhere on the last page. */
    private static @Nullable String next(@Nullable String link) {
        var found = Pattern.compile("<([^>]*)>; rel=\"next\"").matcher(link == null ? "" : link);
        return found.find() ? found.group(1) : null;
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfNamesAndHoldEachOrganisationOnce() {
        String mark = UUID.randomUUID().toString();
        var expected = new ArrayList<String>();
        for (String letter : List.of("c", "a", "e", "b", "d")) {
            expected.add(anOrganisationCalled(letter + " " + mark, "SM"));
        }
        var seen = new ArrayList<String>();
        String next = ORGANISATIONS + "?country=SM&limit=2";
        while (next != null) {
            var page = thePublic().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = next(page.header("Link"));
            assertEquals(page.path("next") == null, next == null);
        }
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertTrue(seen.containsAll(expected));
        assertTrue(seen.indexOf(expected.get(1)) < seen.indexOf(expected.get(0)), "a comes before c");
        thePublic().get(ORGANISATIONS + "?after=%21%21").then().statusCode(400);
        thePublic().get(ORGANISATIONS + "?limit=101").then().statusCode(400).body("errors.pointer", hasItem("limit"));
    }

    @Test
    void listsCanBeNarrowed() {
        String court = anOrganisation("COURT");
        thePublic().get(ORGANISATIONS + "?category=COURT&limit=100").then().body("items.id", hasItem(court))
                .body("items.category", everyItem(equalTo("COURT")));
        thePublic().get(ORGANISATIONS + "?category=CASTLE").then().statusCode(400).body("type",
                equalTo("/problems/invalid-parameter"));
    }

    @Test
    void namesComeInTheReadersLanguage() {
        String mark = UUID.randomUUID().toString();
        var names = Map.of("original", "ru", "translations", Map.of("ru", Map.of("text", "Суд " + mark), "en",
                Map.of("text", "Court " + mark, "state", "REVIEWED")));
        String id = secretariat().body(Map.of("category", "COURT", "country", "KZ", "names", names)).post(ORGANISATIONS).then()
                .statusCode(201).extract().path("id");

        thePublic().header("Accept-Language", "en").get(ORGANISATIONS + "/" + id).then().body("names.text",
                equalTo("Court " + mark)).body("names.original", equalTo("ru"));
        thePublic().header("Accept-Language", "kk").get(ORGANISATIONS + "/" + id).then().body("names.lang", equalTo("ru"))
                .body("names.fallback", equalTo(true));
        thePublic().get(ORGANISATIONS + "/" + id + "?lang=*").then().body("names.translations.en.state",
                equalTo("REVIEWED"));
    }

    @Test
    void onlyTheSecretariatKeepsOrganisations() {
        var body = organisation("NGO", uniqueName("x"));
        thePublic().body(body).post(ORGANISATIONS).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        partner().body(body).post(ORGANISATIONS).then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
        String id = anOrganisation("NGO");
        representativeOf(id).header("If-Match", "\"0\"").body(body).put(ORGANISATIONS + "/" + id).then().statusCode(403);
    }

    @Test
    void aRevisionNamesTheVersionItReplaces() {
        String id = anOrganisation("NGO");
        var body = organisation("NGO", uniqueName("x"));
        secretariat().body(body).put(ORGANISATIONS + "/" + id).then().statusCode(428).body("type",
                equalTo("/problems/precondition-required"));
        secretariat().header("If-Match", "\"0\"").body(body).put(ORGANISATIONS + "/" + id).then().statusCode(200);
        secretariat().header("If-Match", "\"0\"").body(body).put(ORGANISATIONS + "/" + id).then().statusCode(412)
                .body("type", equalTo("/problems/stale-version")).body("version", equalTo(1));
    }

    @Test
    void ofAHundredWhoReviseAtOnceOneIsLetThroughAndTheOthersHearOfIt() {
        String name = uniqueName("Contested");

        RevisionsAtOnce.oneOfAHundredIsLetThrough(ORGANISATIONS + "/" + anOrganisationCalled(name), "\"0\"",
                no -> secretariat().body(organisation("NGO", name + " " + no)));
    }

    @Test
    void problemsSayWhatIsWrongFieldByField() {
        secretariat().body("{\"category\": \"NGO\",").post(ORGANISATIONS).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/malformed-request"));
        secretariat().body("{\"category\": \"CASTLE\"}").post(ORGANISATIONS).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/category"))
                .body("errors[0].detail", containsString("CONSTITUTIONAL_COURT"));
        secretariat().body("{\"delegatesPerMeeting\": \"many\"}").post(ORGANISATIONS).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/delegatesPerMeeting"));
        secretariat().body("{\"country\": \"kz\", \"delegatesPerMeeting\": 0, \"focalPoint\": {\"email\": \"no address\"}}")
                .post(ORGANISATIONS).then().statusCode(422).body("type", equalTo("/problems/invalid"))
                .body("errors.pointer", equalTo(List.of("/category", "/country", "/delegatesPerMeeting", "/focalPoint/email",
                        "/names")));
        var unknownCountry = organisation("NGO", uniqueName("x"));
        unknownCountry.put("country", "ZZ");
        secretariat().body(unknownCountry).post(ORGANISATIONS).then().statusCode(422).body("errors[0].pointer",
                equalTo("/country")).body("errors[0].code", equalTo("unknown-country"));
        secretariat().contentType("text/plain").body("NGO").post(ORGANISATIONS).then().statusCode(415);
        secretariat().body("{\"shortName\": \"" + "x".repeat(2_000_000) + "\"}").post(ORGANISATIONS).then().statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
        thePublic().get(ORGANISATIONS + "/" + UUID.randomUUID()).then().statusCode(404).body("type",
                equalTo("/problems/not-found"));
        thePublic().urlEncodingEnabled(false).get(ORGANISATIONS + "?country=%00").then().statusCode(400);
        thePublic().urlEncodingEnabled(false).get(ORGANISATIONS + "?after=AAAA").then().statusCode(400);
        thePublic().get(ORGANISATIONS + "/7").then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        thePublic().delete(ORGANISATIONS + "/" + UUID.randomUUID()).then().statusCode(405).body("errors", nullValue());
    }

    private static String anOrganisationCalled(String name) {
        return anOrganisationCalled(name, "KZ");
    }

    private static String anOrganisationCalled(String name, String country) {
        var body = organisation("NGO", name);
        body.put("country", country);
        return secretariat().body(body).post(ORGANISATIONS).then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> withFocalPoint(Map<String, Object> organisation) {
        organisation.put("focalPoint", Map.of("name", "B. Sample", "email", "b.sample@example.org"));
        organisation.put("delegatesPerMeeting", 3);
        return organisation;
    }
}
