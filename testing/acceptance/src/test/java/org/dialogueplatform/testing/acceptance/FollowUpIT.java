package org.dialogueplatform.testing.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.samples.Journal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The four recommendations of the reference meeting, followed to an assessed end through the gateway. */
@Order(2)
class FollowUpIT {

    private static Journal journal;

    @BeforeAll
    static void givenTheMeetingAndWhatFollowed() {
        journal = Told.everything();
    }

    @Test
    void eachOfTheFourHasAPositionAndAnIndependentJudgement() {
        Map<String, String> headlines = Map.of("criminal-law", "NOT_IMPLEMENTED", "legal-protection", "PARTIALLY_IMPLEMENTED",
                "judicial-protection", "PARTIALLY_IMPLEMENTED", "judicial-corps", "IN_PROGRESS");
        headlines.forEach((key, headline) -> As.thePublic().get(recommendation(key) + "/assessments").then().statusCode(200)
                .body("status.headline", equalTo(headline)).body("items.kind", hasItem("INDEPENDENT")));

        As.thePublic().get(recommendation("judicial-protection") + "/positions").then()
                .body("headline", equalTo("SUPPORTED_IN_PART"))
                .body("items[0].history[0].notedPart.text", containsString("outside the courts"));
        As.thePublic().get(recommendation("judicial-corps") + "/positions").then().body("headline", equalTo("NOTED"))
                .body("items[0].history[0].explanation.text", containsString("Supreme Judicial Council"));
    }

    @Test
    void oneIsDisputedBetweenTheMinistrysReportAndTheNgosJudgement() {
        As.thePublic().get("/api/v1/disputes").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].recommendationId", equalTo(journal.id("recommendation criminal-law").toString()));
        As.thePublic().get("/api/v1/disputes/count").then().body("count", equalTo(1));
        As.thePublic().get(recommendation("criminal-law") + "/assessments").then()
                .body("status.self", equalTo("FULLY_IMPLEMENTED")).body("status.independent", equalTo("NOT_IMPLEMENTED"))
                .body("status.disputed", equalTo(true));
        As.thePublic().get("/api/v1/progress-reports?measure=" + journal.id("measure criminal-code")).then()
                .body("items", hasSize(1)).body("items[0].evidence.title", contains("Draft law (sample entry)"));
    }

    @Test
    void itsHistoryReadsAsOneLineFromTheFloorToTheDispute() {
        As.thePublic().get(recommendation("criminal-law") + "/history").then().statusCode(200).body("items.what",
                contains("DRAFT", "SUBMITTED", "TABLED", "TRANSMITTED", "SUPPORTED", "PLANNED", "IN_PROGRESS", "COMPLETED",
                        "PUBLISHED", "FULLY_IMPLEMENTED", "NOT_IMPLEMENTED"))
                .body("items[2].meetingId", equalTo(journal.id("meeting").toString()))
                .body("items[-1].organisationId", equalTo(journal.id("organisation ngo-fair-trial").toString()));
        List<String> moments = As.thePublic().get(recommendation("criminal-law") + "/history").path("items.occurredAt");
        assertEquals(moments.stream().sorted().toList(), moments);
    }

    @Test
    void theRegisterAnswersWhatWasRecommendedOnFairTrialAndWhatFollowed() {
        String question = "/api/v1/recommendations?madeFrom=2023-01-01&mechanism=CAB";
        As.thePublic().get(question + "&obligation=ICCPR-14").then().statusCode(200).body("items.id",
                hasItems(id("criminal-law"), id("legal-protection"), id("judicial-protection"), id("judicial-corps")));
        As.thePublic().get(question + "&theme=fair-trial").then().body("items.id",
                hasItems(id("judicial-protection"), id("judicial-corps"))).body("items.id", not(hasItem(id("criminal-law"))));
        As.thePublic().get(question + "&theme=civil-political&sdg=16").then().body("items.id",
                hasItems(id("criminal-law"), id("judicial-corps")));
        As.thePublic().header("Accept-Language", "ru").get(recommendation("judicial-corps")).then()
                .body("obligations[0].code", equalTo("ICCPR-14")).body("themes[0].label.text", containsString("судебн"));
    }

    @Test
    void threeOfThemAreFollowedUpTogetherAndWhatIsCountedIsThere() {
        As.thePublic().get("/api/v1/recommendations?roadMap=" + journal.id("road-map fair-trial")).then().statusCode(200)
                .body("items", hasSize(3));
        As.thePublic().get("/api/v1/indicators/" + journal.id("indicator legal-aid")).then().statusCode(200)
                .body("values[0].value", equalTo(1400)).body("values[0].disaggregated.sex.female", equalTo(800));
        As.thePublic().get("/api/v1/due-dates?overdue=true&limit=100").then().statusCode(200).body("items.kind",
                hasItems("MEASURE_COMPLETION", "PROGRESS_REPORT"));
    }

    @Test
    void thePublishedRowsOfThePlanAreOverdueByComputation() {
        As.thePublic().get("/api/v1/measures?overdue=true&plan=" + journal.id("plan follow-up")).then().statusCode(200)
                .body("items.number", contains("3", "2")).body("items.term.dueOn", contains("2022-08-31", "2023-12-31"))
                .body("items.term.precision", contains("MONTH", "YEAR")).body("items.overdue", everyItem(equalTo(true)));
        As.thePublic().get("/api/v1/measures/" + journal.id("measure ilo-190")).then()
                .body("agencies.byAgreement", contains(false, false, true, false));
    }

    @Test
    void whatAMinistryOwesIsForItselfAndTheSecretariat() {
        As.the("ministry").get("/api/v1/my-work").then().statusCode(200).body("items.id",
                hasItems(journal.id("measure selection-of-judges").toString(), journal.id("measure ilo-190").toString()))
                .body("items.id", not(hasItem(journal.id("measure criminal-code").toString())));
        As.the("ngo").get("/api/v1/my-work?organisation=" + journal.id("organisation justice")).then().statusCode(403);
        As.thePublic().get("/api/v1/my-work").then().statusCode(401);
    }

    @Test
    void theSecretariatTagsAWholeRoadMapAtOnceAndTakesItBackAgain() {
        String tagged = "/api/v1/recommendations?group=refugees&roadMap=" + journal.id("road-map fair-trial");
        As.thePublic().get(tagged).then().statusCode(200).body("items", hasSize(0));
        String work = previewed("add");
        As.thePublic().get(tagged).then().body("items", hasSize(0));
        done(work);
        As.thePublic().get(tagged).then().body("items", hasSize(3));
        done(previewed("remove"));
        As.thePublic().get(tagged).then().body("items", hasSize(0));
        As.the("ministry").get("/api/v1/bulk-works/" + work).then().statusCode(403);
    }

    private static String previewed(String what) {
        return As.theSecretariat().body("""
                {"action": "TAG", "filter": {"roadMap": "%s"}, "%s": {"groups": ["refugees"]},
                 "reason": "The working group asked for it."}""".formatted(journal.id("road-map fair-trial"), what))
                .post("/api/v1/bulk-works").then().statusCode(201).body("state", equalTo("PREVIEWED"))
                .body("counts.pending", equalTo(3)).body("counts.refused", equalTo(0)).extract().path("id");
    }

    private static void done(String work) {
        As.theSecretariat().post("/api/v1/bulk-works/" + work + "/start").then().statusCode(202);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> "COMPLETED"
                .equals(As.theSecretariat().get("/api/v1/bulk-works/" + work).path("state")));
        As.theSecretariat().get("/api/v1/bulk-works/" + work).then().body("counts.done", equalTo(3));
    }

    @Test
    void tellingItAgainChangesNothing() {
        Told.everything();
        As.thePublic().get("/api/v1/plans").then().body("items", hasSize(2));
    }

    private static String id(String key) {
        return journal.id("recommendation " + key).toString();
    }

    private static String recommendation(String key) {
        return "/api/v1/recommendations/" + journal.id("recommendation " + key);
    }
}
