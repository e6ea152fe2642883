package org.dialogueplatform.recommendations.publication;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Drafts;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.Measures;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** What partners are told of recommendations, and what they are not. */
@QuarkusTest
class PublicEventsTest extends ComponentTest {

    private static final String TOPIC = "dialogue.public.v1";

    @Inject
    AgroalDataSource database;

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void aMeetingInSession() {
        ngo = others.organisation("NGO", "Hidden hands");
        ministry = others.organisation("MINISTRY", "Ministry");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void ofWhatIsNotPublicNoPartnerHears() {
        String id = Drafts.submitted(meeting, ngo, ministry);
        act(id, "review", """
                {"bodyCode":"WG-2"}""");
        act(id, "return", """
                {"reason":"unclear"}""");
        assertEquals(List.of(), Publicly.toldOf(id, database));
    }

    @Test
    void whatBecomesPublicIsToldWithItsTextUnderTheFirstNumber() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        Publicly told = Publicly.toldOf(id, database).getFirst();
        assertEquals("recommendation.published", told.type());
        assertEquals("TABLED", told.json().getString("state"));
        assertEquals("Ensure fair trials.", told.json().getString("text.translations.en.text"));
        assertEquals(List.of("CAB"), told.json().getList("facets.mechanism"));
        assertEquals(List.of(ministry.toString()), told.json().getList("facets.addressee"));
        assertEquals(List.of("PENDING"), told.json().getList("facets.position"));
        assertEquals("/api/v1/recommendations/" + id, told.json().getString("href"));
        publicReader().get(told.json().getString("href")).then().statusCode(200).body("publicNo", equalTo(1));
        var sent = events.await(TOPIC, 1, "public.recommendation.published.v1", UUID.fromString(id)).getFirst();
        assertEquals("public", sent.header("ce_dataclassification"));
        assertEquals(1, sent.sequence());
    }

    @Test
    void aWholeLifeIsToldFactByFactAndTheNumberIsShownWithTheState() {
        String id = transmitted();
        Eventually.answered(201, () -> secretariat().body("""
                {"organisationId":"%s","position":"SUPPORTED","act":"Letter No. 17"}""".formatted(ministry))
                .post(path(id) + "/positions"));
        secretariat().body("""
                {"organisationId":"%s","position":"NOTED","act":"Letter No. 18",
                 "explanation":{"original":"en","translations":{"en":{"text":"It is law already."}}}}""".formatted(ministry))
                .post(path(id) + "/positions").then().statusCode(201);
        String plan = Measures.plan("");
        String measure = Measures.measure(plan, "By the end of 2030", ministry);
        Measures.link(measure, id);
        assertEquals(List.of("published", "transmitted", "position-recorded", "position-changed"),
                Publicly.types(id, database), "of a plan that is not published nothing is told");
        Measures.publish(plan);
        String other = Measures.measure(plan, "By the end of 2030", ministry);
        Measures.link(other, id);
        Measures.link(other);
        String assessments = path(id) + "/assessments";
        String assessment = representative(ngo).body("""
                {"kind":"INDEPENDENT","scale":"IMPLEMENTATION","value":"IN_PROGRESS","assessedOn":"2024-02-01",
                 "rationale":{"original":"en","translations":{"en":{"text":"A law is drafted."}}}}""").post(assessments).then()
                .statusCode(201).extract().path("id");
        representative(ngo).post(assessments + "/" + assessment + "/publication").then().statusCode(200);
        String report = secretariat().body("""
                {"measureId":"%s","organisationId":"%s","periodFrom":"2024-01-01","periodTo":"2024-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"Done in part."}}}}""".formatted(measure, ministry))
                .post("/api/v1/progress-reports").then().statusCode(201).extract().path("id");
        for (String step : List.of("submission", "acceptance", "publication")) {
            secretariat().body("""
                    {"reason":"as the minutes say"}""").post("/api/v1/progress-reports/" + report + "/" + step).then()
                    .statusCode(200);
        }
        act(id, "closure", """
                {"reason":"done"}""");
        act(id, "reopening", """
                {"reason":"not done"}""");

        assertEquals(List.of("published", "transmitted", "position-recorded", "position-changed", "measure-linked",
                "measure-linked", "corrected", "implementation-assessed", "progress-report-published", "closed", "reopened"),
                Publicly.types(id, database));
        Publicly assessed = Publicly.toldOf(id, database).get(7);
        assertEquals(List.of("IN_PROGRESS"), assessed.json().getList("facets.implementation"));
        assertEquals(List.of("NOTED"), assessed.json().getList("facets.position"));
        publicReader().get(path(id)).then().body("publicNo", equalTo(11));
        publicReader().get(REGISTER + "?addressee=" + ministry).then().body("items[0].publicNo", equalTo(11));
    }

    @Test
    void whatChangesWhatEverybodyReadsIsACorrection() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        secretariat().body("""
                {"text":{"original":"en","translations":{"en":{"text":"Ensure fair and speedy trials."}}},"reason":"agreed"}""")
                .header("If-Match", "*").put(path(id) + "/wording").then().statusCode(200);
        secretariat().header("If-Match", "*").body("""
                {"sdgs":["16.3"]}""").put(path(id) + "/classification").then().statusCode(200);
        act(id, "untabling", """
                {"reason":"later"}""");
        List<Publicly> told = Publicly.toldOf(id, database);
        assertEquals(List.of("recommendation.published", "recommendation.corrected", "recommendation.corrected",
                "recommendation.corrected"), told.stream().map(Publicly::type).toList());
        assertEquals(List.of("text"), told.get(1).json().getList("changed"));
        assertEquals("Ensure fair and speedy trials.", told.get(1).json().getString("text.translations.en.text"));
        assertEquals(List.of("classification"), told.get(2).json().getList("changed"));
        assertEquals(List.of("16", "16.3"), told.get(2).json().getList("facets.sdg"));
        assertEquals(List.of("state"), told.get(3).json().getList("changed"));
        assertEquals("UNDER_REVIEW", told.get(3).json().getString("state"));
    }

    @Test
    void nobodyHearsThatSomebodyJoinedWhoseNameIsNotForEverybody() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        UUID quiet = others.organisation("NGO", "Quiet");
        UUID open = others.organisation("NGO", "Open");
        Eventually.answered(200, () -> join(quiet, id, "SECRETARIAT_ONLY"));
        assertEquals(List.of("published"), Publicly.types(id, database));
        Eventually.answered(200, () -> join(open, id, "PUBLIC"));
        Publicly told = Publicly.toldOf(id, database).getLast();
        assertEquals(List.of("proponents"), told.json().getList("changed"));
        for (UUID one : List.of(ngo, quiet, open)) {
            assertFalse(told.data().contains(one.toString()));
        }
    }

    @Test
    void partsOfAPublicOneArePublishedAndNamedByTheWhole() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        secretariat().body("""
                {"parts":[{"text":{"original":"en","translations":{"en":{"text":"One."}}}},
                          {"text":{"original":"en","translations":{"en":{"text":"Two."}}}}],"reason":"two things"}""")
                .post(path(id) + "/division").then().statusCode(200);
        List<Publicly> told = Publicly.toldOf(id, database);
        assertEquals("recommendation.split", told.getLast().type());
        List<String> parts = told.getLast().json().getList("parts.recommendationId");
        assertEquals(2, parts.size());
        Publicly part = Publicly.toldOf(parts.getFirst(), database).getFirst();
        assertEquals("recommendation.published", part.type());
        assertEquals(id, part.json().getString("partOf.recommendationId"));
    }

    @Test
    void underAnEmbargoNothingIsPublicInAnyReadAndNothingIsTold() {
        String id = Drafts.submitted(meeting, ngo, ministry);
        secretariat().body("""
                {"until":"2020-01-01T00:00:00Z"}""").put(path(id) + "/embargo").then().statusCode(422);
        secretariat().body("""
                {"until":"2099-01-01T00:00:00Z"}""").put(path(id) + "/embargo").then().statusCode(200)
                .body("embargoUntil", equalTo("2099-01-01T00:00:00Z"));
        Eventually.answered(200, () -> secretariat().body(Drafts.place(meeting)).post(path(id) + "/tabling"));
        transmit(id);
        notPublic(id);
        representative(ministry).get(path(id)).then().statusCode(200).body("embargoUntil", nullValue());
        String assessments = path(id) + "/assessments";
        for (String view : List.of("SELF FULLY_IMPLEMENTED", "INDEPENDENT NOT_IMPLEMENTED")) {
            String[] parts = view.split(" ", 2);
            UUID author = parts[0].equals("SELF") ? ministry : ngo;
            String assessment = secretariat().body("""
                    {"kind":"%s","scale":"IMPLEMENTATION","value":"%s","assessedOn":"2024-02-01","organisationId":"%s",
                     "rationale":{"original":"en","translations":{"en":{"text":"As seen."}}}}""".formatted(parts[0], parts[1],
                    author)).post(assessments).then().statusCode(201).extract().path("id");
            secretariat().post(assessments + "/" + assessment + "/publication").then().statusCode(200);
        }
        publicReader().get("/api/v1/disputes?limit=100").then().body("items.recommendationId", not(hasItem(id)));
        notPublic(id);
        assertEquals(List.of(), Publicly.toldOf(id, database));

        act(id, "publication", null);
        publicReader().get(path(id)).then().statusCode(200).body("publicNo", equalTo(1)).body("state", equalTo("TRANSMITTED"));
        publicReader().get("/api/v1/disputes?limit=100").then().body("items.recommendationId", hasItem(id));
        Publicly told = Publicly.toldOf(id, database).getFirst();
        assertEquals("recommendation.published", told.type());
        assertEquals("TRANSMITTED", told.json().getString("state"));
        assertEquals(List.of("true"), told.json().getList("facets.disagreement"));
        secretariat().body("""
                {"until":"2099-01-01T00:00:00Z"}""").put(path(id) + "/embargo").then().statusCode(409)
                .body("code", equalTo("public-already"));
    }

    @Test
    void atItsMomentAnEmbargoEndsByItselfAndNeverBefore() {
        String id = Drafts.submitted(meeting, ngo, ministry);
        Instant until = Instant.now().plus(Duration.ofSeconds(3));
        secretariat().body("""
                {"until":"%s"}""".formatted(until)).put(path(id) + "/embargo").then().statusCode(200);
        Eventually.answered(200, () -> secretariat().body(Drafts.place(meeting)).post(path(id) + "/tabling"));
        await().until(() -> !Publicly.toldOf(id, database).isEmpty());
        Publicly told = Publicly.toldOf(id, database).getFirst();
        assertEquals("recommendation.published", told.type());
        assertFalse(told.recordedAt().isBefore(until), told.recordedAt() + " before " + until);
        assertTrue(told.recordedAt().isBefore(until.plusSeconds(30)), told.recordedAt() + " long after " + until);
        publicReader().get(path(id)).then().statusCode(200);
        assertEquals(List.of("published"), Publicly.types(id, database));
    }

    @Test
    void whatWasNeverTabledDoesNotBecomePublicWithTheEndOfItsEmbargo() {
        String id = Drafts.submitted(meeting, ngo, ministry);
        secretariat().body("""
                {"until":"2099-01-01T00:00:00Z"}""").put(path(id) + "/embargo").then().statusCode(200);
        secretariat().post(path(id) + "/publication").then().statusCode(409).body("code", equalTo("not-tabled-yet"));
        secretariat().delete(path(id) + "/embargo").then().statusCode(200).body("embargoUntil", nullValue());
        notPublic(id);
        Eventually.answered(200, () -> secretariat().body(Drafts.place(meeting)).post(path(id) + "/tabling"));
        assertEquals(List.of("published"), Publicly.types(id, database));
    }

    @Test
    void whatIsUnpublishedIsGoneForTheReasonGivenUntilItIsPublishedAgain() {
        String id = transmitted();
        String plan = Measures.plan("");
        String measure = Measures.measure(plan, "By the end of 2030", ministry);
        Measures.publish(plan);
        Measures.link(measure, id);
        secretariat().body("{}").post(path(id) + "/unpublication").then().statusCode(422);
        act(id, "unpublication", """
                {"reason":"Entered twice by mistake"}""");
        notPublic(id);
        publicReader().get(Measures.PATH + measure).then().statusCode(200).body("recommendations", hasSize(0));
        secretariat().get(Measures.PATH + measure).then().body("recommendations", hasSize(1));
        publicReader().get(Measures.PATH + "?recommendation=" + id).then().body("items", hasSize(0));
        secretariat().get(path(id)).then().statusCode(200).body("withheld", equalTo(true));
        secretariat().header("If-Match", "*").body("""
                {"sdgs":["16.3"]}""").put(path(id) + "/classification").then().statusCode(200);
        Measures.link(measure);
        List<Publicly> told = Publicly.toldOf(id, database);
        assertEquals("Entered twice by mistake", told.getLast().json().getString("reason"));
        act(id, "publication", null);
        publicReader().get(path(id)).then().statusCode(200).body("publicNo", equalTo(told.size() + 1));
        assertEquals(List.of("published", "transmitted", "measure-linked", "unpublished", "published"),
                Publicly.types(id, database));
        assertEquals(List.of("16", "16.3"), Publicly.toldOf(id, database).getLast().json().getList("facets.sdg"));
    }

    @Test
    void theWholeListIsReadLineByLineWithTheNumberOfEach() {
        for (int i = 0; i < 3; i++) {
            Drafts.tabled(meeting, ngo, ministry);
        }
        Drafts.submitted(meeting, ngo, ministry);
        for (String type : List.of("application/jsonl", "application/x-ndjson")) {
            var answer = publicReader().accept(type).get(REGISTER + "?limit=1&addressee=" + ministry).then().statusCode(200)
                    .contentType(type).extract().asString();
            List<String> lines = answer.lines().toList();
            assertEquals(3, lines.size(), answer);
            lines.forEach(line -> assertEquals(1, io.restassured.path.json.JsonPath.from(line).getInt("publicNo"), line));
        }
        publicReader().accept("application/jsonl").get(REGISTER + "?position.of=" + ministry).then().statusCode(400);
    }

    private String transmitted() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        transmit(id);
        return id;
    }

    private void transmit(String id) {
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> secretariat().get(path(id)));
    }

    private void notPublic(String id) {
        for (String read : List.of("", "/history", "/wordings", "/positions", "/attachments", "/assessments")) {
            publicReader().get(path(id) + read).then().statusCode(404);
        }
        publicReader().get(REGISTER + "?addressee=" + ministry).then().statusCode(200).body("items.id", not(hasItem(id)));
        assertFalse(publicReader().accept("application/jsonl").get(REGISTER + "?addressee=" + ministry).asString()
                .contains(id));
    }

    private io.restassured.response.Response join(UUID organisation, String id, String visibility) {
        return representative(organisation).body("""
                {"visibility":"%s"}""".formatted(visibility)).post(path(id) + "/co-sponsors");
    }

    private void act(String id, String act, String body) {
        var call = body == null ? secretariat() : secretariat().body(body);
        call.post(path(id) + "/" + act).then().statusCode(200);
    }

    private static String path(String id) {
        return REGISTER + "/" + id;
    }
}
