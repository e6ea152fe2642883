package org.dialogueplatform.participants.organisation;

import static org.dialogueplatform.participants.Actors.partner;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
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
import java.util.concurrent.Callable;
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
import io.restassured.response.Response;

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

    @Test
    void anOrganisationIsFoundByTheNamesItHadInEitherScript() {
        String mark = UUID.randomUUID().toString();
        var body = organisation("NGO", "Democracy Centre " + mark);
        body.put("formerNames", List.of(Map.of("names", russian("Институт демократии " + mark), "from", "2001-05-01", "to",
                "2014-12-31")));
        String id = secretariat().body(body).post(ORGANISATIONS).then().statusCode(201).extract().path("id");

        for (String wanted : List.of("институт " + mark, "Institut demokratii " + mark, mark + " centre")) {
            thePublic().queryParam("name", wanted).get(ORGANISATIONS).then().statusCode(200).body("items.id",
                    equalTo(List.of(id)));
        }
        thePublic().queryParam("name", "academy " + mark).get(ORGANISATIONS).then().body("items.id", equalTo(List.of()));
        secretariat().header("If-Match", "\"0\"").body(organisation("NGO", "Democracy Centre " + mark))
                .put(ORGANISATIONS + "/" + id).then().statusCode(200)
                .body("formerNames[0].names.text", equalTo("Институт демократии " + mark))
                .body("formerNames[0].to", equalTo("2014-12-31"));
    }

    @Test
    void whatMayHaveBeenEnteredAlreadyIsAskedFor() {
        String mark = UUID.randomUUID().toString();
        var first = organisation("NGO", "unused");
        first.put("names", russian("Бюро «Ақиқат» " + mark));
        String id = secretariat().body(first).post(ORGANISATIONS).then().statusCode(201).extract().path("id");
        var second = organisation("NGO", mark + " Akikat Biuro");

        secretariat().body(second).post(ORGANISATIONS).then().statusCode(409).body("code", equalTo("organisation-double"))
                .body("doubles", equalTo(List.of(id))).body("detail", containsString("Ақиқат"));
        second.put("acceptDouble", true);
        String other = secretariat().body(second).post(ORGANISATIONS).then().statusCode(201).extract().path("id");
        second.remove("acceptDouble");
        second.put("delegatesPerMeeting", 2);
        secretariat().header("If-Match", "\"0\"").body(second).put(ORGANISATIONS + "/" + other).then().statusCode(200);
    }

    @Test
    void noTwoOrganisationsHaveOneBusinessNumber() {
        var body = organisation("NGO", uniqueName("Numbered"));
        body.put("bin", "200540000109");
        secretariat().body(body).post(ORGANISATIONS).then().statusCode(422).body("errors[0].pointer", equalTo("/bin"))
                .body("errors[0].code", equalTo("not-a-bin"));
        body.put("bin", "200540000108");
        String id = secretariat().body(body).post(ORGANISATIONS).then().statusCode(201).body("bin", equalTo("200540000108"))
                .extract().path("id");
        var other = organisation("NGO", uniqueName("Other"));
        other.put("bin", "200540000108");
        secretariat().body(other).post(ORGANISATIONS).then().statusCode(409).body("code", equalTo("bin-exists"));

        thePublic().get(ORGANISATIONS + "/" + id).then().body("$", not(hasKey("bin")));
        body.put("bin", "");
        secretariat().header("If-Match", "\"0\"").body(body).put(ORGANISATIONS + "/" + id).then().statusCode(200)
                .body("$", not(hasKey("bin")));
    }

    @Test
    void anOrganisationThatWasRenamedGoesOnAsItsSuccessor() {
        String former = aMemberOf("MINISTRY");
        String successor = anOrganisation("MINISTRY");
        String person = aPersonOf(former);
        String subject = UUID.randomUUID().toString();
        secretariat().body(Map.of("personId", person, "organisationId", former, "office", "HEAD", "subject", subject, "validTo",
                "2190-01-01T00:00:00Z")).post("/api/v1/mandates").then().statusCode(201);

        secretariat().header("If-Match", "\"0\"").body(succession("RENAMED", successor))
                .post(ORGANISATIONS + "/" + former + "/succession").then().statusCode(200).body("active", equalTo(false))
                .body("ending.successorIds", equalTo(List.of(successor)));

        thePublic().get(ORGANISATIONS + "/" + former).then().statusCode(200).body("ending.kind", equalTo("RENAMED"))
                .body("ending.legalAct", equalTo("Decree No. 318"));
        secretariat().get("/api/v1/persons/" + person).then().body("organisationId", equalTo(successor));
        secretariat().get("/api/v1/mandates?state=ACTIVE&subject=" + subject).then()
                .body("items.organisationId", equalTo(List.of(successor))).body("items.office", equalTo(List.of("HEAD")))
                .body("items.validTo", equalTo(List.of("2190-01-01T00:00:00Z")));
        membersOn("2023-08-31", former, 1);
        membersOn("2023-09-01", former, 0);
        membersOn("2023-08-31", successor, 0);
        membersOn("2023-09-01", successor, 1);
        try (var events = TestEvents.ofSuite()) {
            var succeeded = JsonPath.from(events.await("dialogue.participants.organisation-succession.v1", 1,
                    "organisation.succeeded.v1", UUID.fromString(former)).getFirst().data());
            assertEquals(successor, succeeded.get("successorId"));
            assertEquals("2023-09-01", succeeded.get("effectiveOn"));
            var state = JsonPath.from(
                    events.await(TOPIC, 2, "organisation.changed.v1", UUID.fromString(former)).getLast().data());
            assertEquals(List.of(successor), state.getList("ending.successorIds"));
        }
        secretariat().body(succession("RENAMED", anOrganisation("MINISTRY")))
                .post(ORGANISATIONS + "/" + former + "/succession").then().statusCode(409)
                .body("code", equalTo("organisation-ended"));
        secretariat().body(succession("MERGED", former)).post(ORGANISATIONS + "/" + successor + "/succession").then()
                .statusCode(409).body("code", equalTo("successor-inactive"));
    }

    @Test
    void ofAnOrganisationThatWasSplitNobodyActsForItAnyMore() {
        String former = aMemberOf("MINISTRY");
        String first = aMemberOf("MINISTRY");
        String person = aPersonOf(former);
        String subject = UUID.randomUUID().toString();
        secretariat().body(Map.of("personId", person, "organisationId", former, "office", "HEAD", "subject", subject))
                .post("/api/v1/mandates").then().statusCode(201);

        secretariat().body(succession("SPLIT", first, anOrganisation("MINISTRY")))
                .post(ORGANISATIONS + "/" + former + "/succession").then().statusCode(200);

        secretariat().get("/api/v1/persons/" + person).then().body("organisationId", equalTo(former));
        secretariat().get("/api/v1/mandates?state=ACTIVE&subject=" + subject).then().body("items", equalTo(List.of()));
        // it had a place of its own
        membersOn("2023-09-01", first, 1);
    }

    @Test
    void aDoubleIsMergedIntoTheOneThatIsKept() {
        String kept = anOrganisation("NGO");
        String twin = anOrganisation("NGO");
        String person = aPersonOf(twin);
        var merge = Map.of("into", kept, "reason", "the same statute");
        secretariat().body(Map.of("into", twin, "reason", "slip")).post(ORGANISATIONS + "/" + twin + "/merge").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/into"));
        secretariat().body(Map.of("into", UUID.randomUUID(), "reason", "slip")).post(ORGANISATIONS + "/" + twin + "/merge")
                .then().statusCode(422).body("errors[0].code", equalTo("unknown"));

        secretariat().body(merge).post(ORGANISATIONS + "/" + twin + "/merge").then().statusCode(200)
                .body("ending.kind", equalTo("DOUBLE"));

        thePublic().get(ORGANISATIONS + "/" + twin).then().statusCode(200).body("ending.successorIds",
                equalTo(List.of(kept)));
        secretariat().get("/api/v1/persons/" + person).then().body("organisationId", equalTo(kept));
        secretariat().body(merge).post(ORGANISATIONS + "/" + twin + "/merge").then().statusCode(409);
        try (var events = TestEvents.ofSuite()) {
            events.await("dialogue.participants.organisation-succession.v1", 1, "organisation.succeeded.v1",
                    UUID.fromString(twin));
        }
    }

    @Test
    void ofTwoThatAreEndedIntoEachOtherAtOnceOneIsKept() {
        String one = anOrganisation("NGO");
        String other = anOrganisation("NGO");
        var answers = AtOnce.run(List.<Callable<Response>> of(
                () -> secretariat().body(succession("MERGED", other)).post(ORGANISATIONS + "/" + one + "/succession"),
                () -> secretariat().body(succession("MERGED", one)).post(ORGANISATIONS + "/" + other + "/succession")));

        assertEquals(List.of(200, 409), answers.stream().map(answer -> answer.statusCode()).sorted().toList());
    }

    private static void membersOn(String day, String organisation, int expected) {
        secretariat().get("/api/v1/memberships?organisation=" + organisation + "&on=" + day).then().statusCode(200)
                .body("items.size()", equalTo(expected));
    }

    private static Map<String, Object> succession(String kind, String... successors) {
        return Map.of("kind", kind, "successorIds", List.of(successors), "effectiveOn", "2023-09-01", "legalAct",
                "Decree No. 318");
    }

    private static Map<String, Object> russian(String text) {
        return Map.of("original", "ru", "translations", Map.of("ru", Map.of("text", text)));
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
