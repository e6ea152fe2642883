package org.dialogueplatform.recommendations.followup;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** From what was passed on to somebody, over a plan's measure and a ministry's report, to an NGO's judgement. */
@QuarkusTest
class FollowedToAnAssessedEndTest extends ComponentTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String MEASURES = "/api/v1/measures";
    private static final String REPORTS = "/api/v1/progress-reports";

    private UUID ngo;
    private UUID ministry;
    private UUID prosecutor;
    private String recommendation;

    @BeforeEach
    void aRecommendationWasPassedOn() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Labour");
        prosecutor = others.organisation("OTHER_STATE_BODY", "General Prosecutor's Office");
        Meeting meeting = others.meeting("IN_SESSION");
        recommendation = tabled(meeting, ngo, ministry);
        others.decision(meeting, "TRANSMIT", UUID.fromString(recommendation), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + recommendation));
    }

    @Test
    void thePublishedRowsOfThePlanAreOverdueByComputation() {
        String plan = plan();
        String accession = measure(plan, "2", "By the end of 2023");
        String gender = measure(plan, "3", "August 2022");
        String unreadable = measure(plan, "4", "on a regular basis");

        publicReader().get(MEASURES + "/" + accession).then().statusCode(404);
        secretariat().post(PLANS + "/" + plan + "/publication").then().statusCode(200);

        publicReader().get(MEASURES + "/" + accession).then().statusCode(200).body("term.dueOn", equalTo("2023-12-31"))
                .body("term.precision", equalTo("YEAR")).body("overdue", equalTo(true))
                .body("agencies.byAgreement", contains(false, true));
        publicReader().get(MEASURES + "/" + gender).then().body("term.dueOn", equalTo("2022-08-31"));
        publicReader().get(MEASURES + "/" + unreadable).then().body("term.readable", equalTo(false))
                .body("term.text", equalTo("on a regular basis")).body("overdue", equalTo(false));
        publicReader().get(MEASURES + "?overdue=true&plan=" + plan).then().body("items.id", contains(gender, accession));
        publicReader().get(MEASURES + "?agency=" + prosecutor + "&dueBy=2022-12-31").then()
                .body("items.id", contains(gender));
    }

    @Test
    void aMeasureIsTakenForwardByWhoLeadsItAndExtendedByAnAct() {
        String plan = plan();
        String id = measure(plan, "2", "By the end of 2023");
        secretariat().post(PLANS + "/" + plan + "/publication").then().statusCode(200);
        String path = MEASURES + "/" + id;

        representative(prosecutor).post(path + "/beginning").then().statusCode(403);
        representative(ministry).post(path + "/beginning").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        representative(ministry).body(Map.of("term", "by the end of the third quarter of 2099")).post(path + "/extension")
                .then().statusCode(422).body("errors[0].pointer", equalTo("/basis"));
        representative(ministry).body(Map.of("term", "some day", "basis", "Resolution No. 5")).post(path + "/extension").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/term"));
        representative(ministry)
                .body(Map.of("term", "by the end of the third quarter of 2099", "basis", "Resolution No. 5"))
                .post(path + "/extension").then().statusCode(200).body("term.dueOn", equalTo("2099-09-30"))
                .body("overdue", equalTo(false));
        representative(ministry).post(path + "/completion").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/document"));
        representative(ministry).body(Map.of("document", "Minutes of the commission No. 4")).post(path + "/completion").then()
                .statusCode(200).body("state", equalTo("COMPLETED")).body("steps", hasSize(4));
        secretariat().post(path + "/cancellation").then().statusCode(409).body("allowed", equalTo(List.of()));

        var told = events.await("dialogue.recommendations.measure.v1", 3, "measure.advanced.v1", UUID.fromString(id));
        assertEquals("COMPLETED", new JsonPath(told.getLast().data()).getString("state"));
    }

    @Test
    void aReportIsDraftedByTheFocalPointAndApprovedByTheHead() {
        String plan = plan();
        String measure = measure(plan, "2", "By the end of 2023");
        secretariat().post(PLANS + "/" + plan + "/publication").then().statusCode(200);

        representative(ngo).body(report(measure)).post(REPORTS).then().statusCode(422)
                .body("errors[0].code", equalTo("not-an-agency"));
        String id = representative(ministry).body(report(measure)).post(REPORTS).then().statusCode(201)
                .body("organisationId", equalTo(ministry.toString())).extract().path("id");
        String path = REPORTS + "/" + id;
        representative(prosecutor).get(path).then().statusCode(404);
        representative(ministry).post(path + "/submission").then().statusCode(403)
                .body("detail", containsString("head of the institution"));
        head(ministry).post(path + "/submission").then().statusCode(200).body("state", equalTo("SUBMITTED"));
        secretariat().body(Map.of("reason", "The second quarter is missing.")).post(path + "/return").then().statusCode(200);
        representative(ministry).get("/api/v1/my-work").then().statusCode(200).body("items.kind",
                hasItems("REPORT", "MEASURE"));
        representative(ministry).header("If-Match", "*").body(report(measure)).put(path).then().statusCode(200);
        head(ministry).post(path + "/submission").then().statusCode(200);
        publicReader().get(path).then().statusCode(404);
        secretariat().post(path + "/acceptance").then().statusCode(200);
        secretariat().post(path + "/publication").then().statusCode(200);

        publicReader().get(path).then().statusCode(200).body("evidence.title", contains("Draft law"))
                .body("steps.reason", not(hasItem("The second quarter is missing.")));
        representative(ministry).get(path).then().body("evidence", hasSize(2));
        publicReader().get(REPORTS + "?measure=" + measure).then().body("items.id", contains(id));
    }

    @Test
    void aMinistryAndAnNgoDisagreeAndEverybodyCanSeeIt() {
        String path = REGISTER + "/" + recommendation + "/assessments";
        representative(ngo).body(assessment("SELF", "IMPLEMENTATION", "FULLY_IMPLEMENTED")).post(path).then().statusCode(422)
                .body("errors[0].code", equalTo("not-an-addressee"));
        representative(prosecutor).body(assessment("INDEPENDENT", "IMPLEMENTATION", "IN_PROGRESS")).post(path).then()
                .statusCode(422).body("errors[0].code", equalTo("not-independent"));
        representative(ngo).body(assessment("INDEPENDENT", "HUMAN_RIGHTS_COMMITTEE", "F")).post(path).then().statusCode(422)
                .body("errors[0].detail", containsString("A, B, C, D, E"));
        int before = publicReader().get("/api/v1/disputes/count").then().statusCode(200).extract().path("count");

        String own = created(representative(ministry).body(assessment("SELF", "IMPLEMENTATION", "PARTIALLY_IMPLEMENTED"))
                .post(path));
        String independent = created(
                representative(ngo).body(assessment("INDEPENDENT", "HUMAN_RIGHTS_COMMITTEE", "C")).post(path));
        publicReader().get(path).then().body("status.headline", equalTo("NOT_ASSESSED")).body("items", hasSize(0));
        representative(ministry).get(path + "/" + independent).then().statusCode(404);
        representative(ministry).post(path + "/" + own + "/publication").then().statusCode(200);
        publicReader().get(path).then().body("status.headline", equalTo("PARTIALLY_IMPLEMENTED"));
        representative(ngo).post(path + "/" + independent + "/publication").then().statusCode(200);

        publicReader().get(path).then().body("status.headline", equalTo("NOT_IMPLEMENTED"))
                .body("status.self", equalTo("PARTIALLY_IMPLEMENTED")).body("status.disputed", equalTo(true))
                .body("items.id", hasItems(own, independent));
        publicReader().get("/api/v1/disputes?limit=100").then().body("items.recommendationId", hasItem(recommendation));
        publicReader().get("/api/v1/disputes/count").then().body("count", equalTo(before + 1));
        representative(ngo).header("If-Match", "*").body(assessment("INDEPENDENT", "UPR_INFO", "FULLY"))
                .put(path + "/" + independent).then().statusCode(409).body("code", equalTo("published"));
        events.await("dialogue.recommendations.assessment.v1", 1, "implementation.disputed.v1", UUID.fromString(independent));
    }

    @Test
    void theRegisterIsSearchedByWhatWasFoundAndByWhom() {
        String path = REGISTER + "/" + recommendation + "/assessments";
        String mine = REGISTER + "?addressee=" + ministry;
        publicReader().get(mine + "&implementation=NOT_ASSESSED").then().statusCode(200)
                .body("items.id", contains(recommendation));
        published(path, representative(ministry), assessment("SELF", "IMPLEMENTATION", "FULLY_IMPLEMENTED"));
        publicReader().get(mine + "&implementation=FULLY_IMPLEMENTED").then().body("items.id", contains(recommendation));
        publicReader().get(mine + "&disputed=true").then().body("items", hasSize(0));
        published(path, representative(ngo), assessment("INDEPENDENT", "HUMAN_RIGHTS_COMMITTEE", "E"));

        publicReader().get(mine + "&implementation=NOT_ASSESSED").then().body("items", hasSize(0));
        publicReader().get(mine + "&implementation=FULLY_IMPLEMENTED").then().body("items", hasSize(0));
        publicReader().get(mine + "&implementation=CONTRARY_ACTION").then().body("items.id", contains(recommendation))
                .body("items[0].implementation.headline", equalTo("CONTRARY_ACTION"))
                .body("items[0].implementation.self", equalTo("FULLY_IMPLEMENTED"))
                .body("items[0].implementation.disputed", equalTo(true));
        publicReader().get(mine + "&implementation.self=FULLY_IMPLEMENTED&implementation.independent=CONTRARY_ACTION").then()
                .body("items.id", contains(recommendation));
        publicReader().get(mine + "&disputed=true").then().body("items.id", contains(recommendation));

        published(path, representative(ngo),
                assessment("INDEPENDENT", "UPR_INFO", "FULLY").replace("2024-02-01", "2024-03-01"));
        publicReader().get(mine + "&implementation=FULLY_IMPLEMENTED").then().body("items.id", contains(recommendation));
        publicReader().get(mine + "&disputed=true").then().body("items", hasSize(0));
        publicReader().get(mine + "&implementation=DONE").then().statusCode(400);
    }

    @Test
    void theRegisterIsSearchedByThePositionOfOneAddressee() {
        String list = REGISTER + "?position=PENDING&position.of=";
        publicReader().get(list + ministry).then().statusCode(200).body("items.id", contains(recommendation));
        publicReader().get(list + ngo).then().body("items", hasSize(0));
        publicReader().get(REGISTER + "?position.of=" + ministry).then().statusCode(400)
                .body("detail", containsString("position.of"));
        publicReader().get(REGISTER + "?position=MIXED&position.of=" + ministry).then().statusCode(400);
    }

    @Test
    void itsHistoryIsOneLine() {
        head(ministry).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + recommendation + "/positions")
                .then()
                .statusCode(201);
        String plan = plan();
        String measure = measure(plan, "2", "By the end of 2023");
        secretariat().header("If-Match", "*").body(Map.of("recommendations", List.of(recommendation)))
                .put(MEASURES + "/" + measure + "/recommendations").then().statusCode(200)
                .body("recommendations", contains(recommendation));
        String history = REGISTER + "/" + recommendation + "/history";
        publicReader().get(history).then().body("items.kind", not(hasItem("MEASURE")));
        secretariat().post(PLANS + "/" + plan + "/publication").then().statusCode(200);
        String assessments = REGISTER + "/" + recommendation + "/assessments";
        String own = created(
                representative(ministry).body(assessment("SELF", "UPR_INFO", "PARTIALLY")).post(assessments));
        representative(ministry).post(assessments + "/" + own + "/publication").then().statusCode(200);

        publicReader().get(history).then().statusCode(200)
                .body("items.what", contains("DRAFT", "SUBMITTED", "TABLED", "TRANSMITTED", "SUPPORTED", "PLANNED",
                        "PARTIALLY_IMPLEMENTED"))
                .body("items.kind", contains("PROCEDURE", "PROCEDURE", "PROCEDURE", "PROCEDURE", "POSITION", "MEASURE",
                        "ASSESSMENT"));
        publicReader().get(MEASURES + "?recommendation=" + recommendation).then().body("items.id", contains(measure));
    }

    @Test
    void whatAnOrganisationOwesIsItsOwnBusiness() {
        representative(ministry).get("/api/v1/my-work").then().statusCode(200).body("items.kind", contains("POSITION"))
                .body("items[0].id", equalTo(recommendation));
        representative(ngo).get("/api/v1/my-work?organisation=" + ministry).then().statusCode(403);
        secretariat().get("/api/v1/my-work?organisation=" + ministry).then().statusCode(200).body("items", hasSize(1));
        secretariat().get("/api/v1/my-work").then().statusCode(400);
    }

    @Test
    void theNextYearsPlanShowsWhatMoved() {
        String former = plan();
        String first = measure(former, "2", "By the end of 2023");
        measure(former, "3", "August 2022");
        String next = secretariat().body("""
                {"title":{"original":"en","translations":{"en":{"text":"Plan for 2025"}}},"legalAct":"Resolution No. 1",
                 "validFrom":"2025-01-01","validTo":"2025-12-31","follows":"%s"}""".formatted(former)).post(PLANS).then()
                .statusCode(201).extract().path("id");
        secretariat().body(row("1", "by the end of the second quarter", first)).post(PLANS + "/" + next + "/measures").then()
                .statusCode(201).body("term.dueOn", equalTo("2025-06-30"));

        secretariat().get(PLANS + "/" + next + "/changes").then().statusCode(200)
                .body("moved[0].changed", contains("number", "term")).body("dropped.number", contains("3"))
                .body("added", hasSize(0));
        publicReader().get(PLANS + "/" + next + "/changes").then().statusCode(404);
    }

    private static void published(String path, RequestSpecification author, String assessment) {
        String id = created(author.body(assessment).post(path));
        secretariat().post(path + "/" + id + "/publication").then().statusCode(200);
    }

    private static String plan() {
        return secretariat().body("""
                {"title":{"original":"en","translations":{"en":{"text":"Follow-up plan for human rights and the rule of law"}}},
                 "legalAct":"Resolution No. 258 of 28 April 2022","validFrom":"2022-04-28","validTo":"2024-12-31"}""")
                .post(PLANS).then().statusCode(201).extract().path("id");
    }

    private String measure(String plan, String number, String term) {
        return Eventually.created(() -> secretariat().body(row(number, term, null)).post(PLANS + "/" + plan + "/measures"));
    }

    private String row(String number, String term, String carriedFrom) {
        return """
                {"section":"Labour","number":"%s","name":{"original":"en","translations":{"en":{"text":"Proposal for accession"}}},
                 "completionForm":{"original":"en","translations":{"en":{"text":"Proposals to the commission"}}},"term":"%s",
                 "agencies":[{"organisationId":"%s"},{"organisationId":"%s","byAgreement":true}]%s}"""
                .formatted(number, term, ministry, prosecutor,
                        carriedFrom == null ? "" : ",\"carriedFrom\":\"" + carriedFrom + "\"");
    }

    private static String report(String measure) {
        return """
                {"measureId":"%s","periodFrom":"2023-01-01","periodTo":"2023-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}},
                 "evidence":[{"title":"Draft law","link":"https://example.org/law","open":true},{"title":"Internal note"}]}"""
                .formatted(measure);
    }

    private static String assessment(String kind, String scale, String value) {
        return """
                {"kind":"%s","scale":"%s","value":"%s","assessedOn":"2024-02-01",
                 "rationale":{"original":"en","translations":{"en":{"text":"As the statistics of courts show."}}}}"""
                .formatted(kind, scale, value);
    }

    private static String created(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }
}
