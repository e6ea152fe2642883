package org.dialogueplatform.recommendations.approval;

import static io.restassured.RestAssured.given;
import static org.dialogueplatform.recommendations.Caller.deputy;
import static org.dialogueplatform.recommendations.Caller.formerDeputy;
import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.Measures;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The head of a ministry is away; what a deputy approves is recorded as approved for the head. */
@QuarkusTest
class DeputyTest extends ComponentTest {

    private static final String REPORTS = "/api/v1/progress-reports/";

    private final UUID away = UUID.randomUUID();
    private final UUID standsIn = UUID.randomUUID();
    private UUID ministry;
    private String recommendation;

    @BeforeEach
    void somethingWasTransmittedToAMinistry() {
        UUID ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        Meeting meeting = others.meeting("IN_SESSION");
        recommendation = tabled(meeting, ngo, ministry);
        others.decision(meeting, "TRANSMIT", UUID.fromString(recommendation), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + recommendation));
    }

    @Test
    void aReportThatADeputyApprovesSaysForWhom() {
        String plan = Measures.plan("");
        String measure = Measures.measure(plan, "By the end of 2026", ministry);
        Measures.link(measure, recommendation);
        Measures.publish(plan);
        String report = drafted(measure);
        formerDeputy(ministry, away).post(REPORTS + report + "/submission").then().statusCode(403);

        deputy(ministry, standsIn, away).post(REPORTS + report + "/submission").then().statusCode(200)
                .body("state", equalTo("SUBMITTED")).body("steps[1].byDeputy", equalTo(true))
                .body("steps[1].approvedByPersonId", equalTo(standsIn.toString()))
                .body("steps[1].approvedForPersonId", equalTo(away.toString()));

        secretariat().post(REPORTS + report + "/acceptance").then().statusCode(200);
        secretariat().post(REPORTS + report + "/publication").then().statusCode(200);
        publicReader().get(REPORTS + report).then().statusCode(200).body("steps[1].byDeputy", equalTo(true))
                .body("steps", everyItem(not(hasKey("approvedByPersonId"))))
                .body("steps", everyItem(not(hasKey("approvedForPersonId"))));
        publicReader().get(REGISTER + "/" + recommendation + "/history").then()
                .body("items.findAll { it.kind == 'REPORT' }.byDeputy", contains(true));
        String told = events.await("dialogue.recommendations.progress-report.v1", 1, "progress-report.submitted.v1",
                UUID.fromString(report)).getFirst().data();
        assertEquals(true, new JsonPath(told).getBoolean("byDeputy"));
        assertFalse(told.contains(away.toString()) || told.contains(standsIn.toString()), "whose place it was stays inside");
        assertEquals(List.of(away.toString()), audited(report, "progress-report.submitted.v1").getList("items.forPersonId"));
    }

    @Test
    void whatTheHeadApprovesIsApprovedInTheHeadsOwnRight() {
        String plan = Measures.plan("");
        String measure = Measures.measure(plan, "By the end of 2026", ministry);
        Measures.publish(plan);
        String report = drafted(measure);

        head(ministry).post(REPORTS + report + "/submission").then().statusCode(200)
                .body("steps[1]", not(hasKey("byDeputy"))).body("steps[1]", not(hasKey("approvedForPersonId")));

        audited(report, "progress-report.submitted.v1").getList("items")
                .forEach(entry -> assertFalse(entry.toString().contains("forPersonId"), entry.toString()));
    }

    @Test
    void aPositionThatADeputyApprovesSaysForWhom() {
        String proposals = REGISTER + "/" + recommendation + "/position-proposals";
        String id = representative(ministry).body("{\"position\":\"SUPPORTED\"}").post(proposals).then().statusCode(201)
                .extract().path("id");
        formerDeputy(ministry, away).post(proposals + "/" + id + "/approval").then().statusCode(403);

        deputy(ministry, standsIn, away).post(proposals + "/" + id + "/approval").then().statusCode(200)
                .body("state", equalTo("APPROVED")).body("approvedByPersonId", equalTo(standsIn.toString()))
                .body("approvedForPersonId", equalTo(away.toString())).body("proposed.byDeputy", equalTo(true));

        secretariat().get(proposals + "/" + id).then().body("approvedForPersonId", equalTo(away.toString()));
        publicReader().get(REGISTER + "/" + recommendation + "/positions").then().body("headline", equalTo("SUPPORTED"))
                .body("items[0].history[0].byDeputy", equalTo(true))
                .body("items[0].history[0]", not(hasKey("approvedForPersonId")));
        publicReader().get(REGISTER + "/" + recommendation + "/history").then()
                .body("items.findAll { it.kind == 'POSITION' }.byDeputy", contains(true));
        assertEquals(List.of(away.toString()),
                audited(id, "position-proposal.changed.v1")
                        .getList("items.findAll { it.operation == 'approvePosition' }.forPersonId"));
    }

    @Test
    void aDeputyRecordsAPositionInTheHeadsPlaceAndSeesWhatTheInstitutionOwes() {
        deputy(ministry, standsIn, away).get("/api/v1/my-work").then().statusCode(200)
                .body("organisationId", equalTo(ministry.toString())).body("items.id", hasItem(recommendation));

        deputy(ministry, standsIn, away).body("{\"position\":\"SUPPORTED\"}")
                .post(REGISTER + "/" + recommendation + "/positions").then().statusCode(201);

        publicReader().get(REGISTER + "/" + recommendation + "/positions").then()
                .body("items[0].history[0].byDeputy", equalTo(true));
        formerDeputy(ministry, away).body("{\"position\":\"NOTED\"}").post(REGISTER + "/" + recommendation + "/positions")
                .then().statusCode(403);
    }

    private String drafted(String measure) {
        return representative(ministry).body("""
                {"measureId":"%s","periodFrom":"2023-01-01","periodTo":"2023-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}},"evidence":[]}"""
                .formatted(measure)).post("/api/v1/progress-reports").then().statusCode(201).extract().path("id");
    }

    private static JsonPath audited(String id, String act) {
        return given().header("Authorization", TestActors.bearer("role=auditor")).queryParam("aggregateId", id)
                .queryParam("act", act).get("/api/v1/recommendations-audit-entries").then().statusCode(200).extract()
                .jsonPath();
    }
}
