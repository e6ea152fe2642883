package org.dialogueplatform.recommendations.procedure;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class OutcomesTest extends ComponentTest {

    private static final Map<String, String> MINUTES = Map.of("reason", "Adopted by consensus, as the minutes say.");

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void aMeetingIsInSession() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void aWorkingGroupHasItBeforeThePlenaryHas() {
        String id = submitted(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        representative(ngo).body(Map.of("bodyCode", "WG-2")).post(path + "/review").then().statusCode(403);
        secretariat().body(Map.of("bodyCode", "the second one")).post(path + "/review").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/bodyCode"));
        secretariat().body(Map.of("bodyCode", "WG-2")).post(path + "/review").then().statusCode(200)
                .body("state", equalTo("UNDER_REVIEW")).body("procedure[2].bodyCode", equalTo("WG-2"));
        secretariat().body(Map.of("bodyCode", "WG-3")).post(path + "/review").then().statusCode(409)
                .body("allowed", hasItem("TABLED"));

        var told = events.await(TOLD, 1, "recommendation.review-begun.v1", UUID.fromString(id)).getFirst();
        assertEquals("WG-2", new JsonPath(told.data()).getString("bodyCode"));
        representative(ngo).get(path + "/history").then().body("items.findAll { it.bodyCode != null }.bodyCode",
                contains("WG-2"));
    }

    @Test
    void whatIsRecordedByHandIsConfirmedByTheDecisionThatSaysTheSame() {
        String id = tabled(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        secretariat().body("{}").post(path + "/adoption").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        representative(ngo).body(MINUTES).post(path + "/adoption").then().statusCode(403);
        secretariat().body(Map.of("meetingId", meeting.id(), "reason", MINUTES.get("reason"))).post(path + "/adoption").then()
                .statusCode(200).body("state", equalTo("ADOPTED")).body("procedure[3].byHand", equalTo(true))
                .body("procedure[3].meetingId", equalTo(meeting.id().toString())).body("decisionId", nullValue());
        events.await(TOLD, 1, "recommendation.adoption-recorded.v1", UUID.fromString(id));

        UUID decision = others.decision(meeting, "ADOPT", UUID.fromString(id), 1);
        Eventually.becomes("decisionId", decision.toString(), () -> secretariat().get(path));
        events.await(TOLD, 1, "recommendation.decision-confirmed.v1", UUID.fromString(id));
        publicReader().get(path).then().body("procedure.size()", equalTo(4)).body("procedure[3].reason", nullValue())
                .body("procedure[3].byHand", equalTo(true)).body("procedure[3].decisionId", equalTo(decision.toString()));
        assertEquals(0, conflicts(decision));
    }

    @Test
    void aDecisionThatSaysSomethingElseThanTheHandIsOnTheWorkList() {
        String id = tabled(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        secretariat().body(MINUTES).post(path + "/transmission").then().statusCode(200).body("state", equalTo("TRANSMITTED"));
        UUID decision = others.decision(meeting, "POSTPONE", UUID.fromString(id), 1);
        Eventually.becomes("items.findAll { it.decisionId == '" + decision + "' }.size()", 1,
                () -> secretariat().get("/api/v1/decision-conflicts?limit=100"));
        secretariat().get(path).then().body("state", equalTo("TRANSMITTED")).body("decisionId", nullValue());
        var told = events.await(TOLD, 1, "recommendation.transmission-recorded.v1", UUID.fromString(id)).getFirst();
        assertEquals(ministry.toString(), new JsonPath(told.data()).getString("addressees[0].organisationId"));
    }

    @Test
    void whatIsClosedIsReopenedWithAReason() {
        String id = tabled(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        secretariat().body(MINUTES).post(path + "/closure").then().statusCode(409).body("allowed", hasItem("ADOPTED"));
        secretariat().body(MINUTES).post(path + "/transmission").then().statusCode(200);
        secretariat().post(path + "/closure").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        secretariat().body(Map.of("reason", "Done.")).post(path + "/closure").then().statusCode(200)
                .body("state", equalTo("CLOSED"));
        head(ministry).body(Map.of("position", "SUPPORTED")).post(path + "/positions").then().statusCode(409);
        secretariat().header("If-Match", "\"0\"").body(Map.of("reason", "Not yet.")).post(path + "/reopening").then()
                .statusCode(412);
        secretariat().body(Map.of("reason", "Not yet.")).post(path + "/reopening").then().statusCode(200)
                .body("state", equalTo("TRANSMITTED"))
                .body("procedure.state", contains("DRAFT", "SUBMITTED", "TABLED", "TRANSMITTED", "CLOSED", "REOPENED",
                        "TRANSMITTED"));
        head(ministry).body(Map.of("position", "SUPPORTED")).post(path + "/positions").then().statusCode(201);
        for (String type : new String[] { "closed", "reopened" }) {
            events.await(TOLD, 1, "recommendation." + type + ".v1", UUID.fromString(id));
        }
    }

    private static int conflicts(UUID decision) {
        return secretariat().get("/api/v1/decision-conflicts?limit=100").jsonPath()
                .getList("items.findAll { it.decisionId == '" + decision + "' }").size();
    }
}
