package org.dialogueplatform.recommendations.decision;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class DecisionsTest extends ComponentTest {

    private static final String CONFLICTS = "/api/v1/decision-conflicts";

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
    void whatAMeetingPassesOnIsBeforeItsAddressees() {
        String id = tabled(meeting, ngo, ministry);

        UUID decision = others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);

        Eventually.becomes("state", "TRANSMITTED", () -> read(id));
        publicReader().get(REGISTER + "/" + id).then().body("decisionId", equalTo(decision.toString()))
                .body("procedure[3].decisionId", equalTo(decision.toString()));
        var told = new JsonPath(
                events.await(TOLD, 1, "recommendation.transmitted.v1", UUID.fromString(id)).getFirst().data());
        assertEquals(ministry.toString(), told.getString("addressees[0].organisationId"));
        assertEquals("LEAD", told.getString("addressees[0].role"));
    }

    @Test
    void whatAMeetingAdoptsIsPassedOnByALaterDecision() {
        String id = tabled(meeting, ngo, ministry);
        others.decision(meeting, "ADOPT", UUID.fromString(id), 1);
        Eventually.becomes("state", "ADOPTED", () -> read(id));
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> read(id));
        events.await(TOLD, 1, "recommendation.adopted.v1", UUID.fromString(id));
    }

    @Test
    void whatAMeetingPutsOffIsUnderReviewAgain() {
        String id = tabled(meeting, ngo, ministry);
        others.decision(meeting, "POSTPONE", UUID.fromString(id), 1);
        Eventually.becomes("state", "UNDER_REVIEW", () -> read(id));
        secretariat().get(REGISTER + "/" + id).then().body("meetingId", nullValue());
        events.await(TOLD, 1, "recommendation.postponed.v1", UUID.fromString(id));
    }

    @Test
    void toTakeNoteChangesNothingAndIsNoConflict() {
        String id = tabled(meeting, ngo, ministry);
        UUID noted = others.decision(meeting, "TAKE_NOTE", UUID.fromString(id), 1);
        others.decision(meeting, "ADOPT", UUID.fromString(id), 1);
        Eventually.becomes("state", "ADOPTED", () -> read(id));
        assertEquals(List.of(), conflictsOf(noted));
    }

    @Test
    void aDecisionToldTwiceTakesEffectOnce() {
        String id = tabled(meeting, ngo, ministry);
        UUID event = UUID.randomUUID();
        UUID decision = UUID.randomUUID();
        others.decision(event, decision, meeting, "ADOPT", UUID.fromString(id), 1);
        others.decision(event, decision, meeting, "ADOPT", UUID.fromString(id), 1);
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);

        Eventually.becomes("state", "TRANSMITTED", () -> read(id));
        assertEquals(List.of(), conflictsOf(decision));
        assertEquals(5L, secretariat().get(REGISTER + "/" + id).jsonPath().getList("procedure").size());
    }

    @Test
    void anImpossibleDecisionChangesNothingAndIsOnTheWorkList() {
        String id = submitted(meeting, ngo, ministry);
        UUID decision = others.decision(meeting, "ADOPT", UUID.fromString(id), 1);

        JsonPath conflict = conflictOf(decision);
        assertEquals("illegal-transition", conflict.getString("cause"));
        assertEquals("SUBMITTED", conflict.getString("state"));
        assertEquals(id, conflict.getString("recommendationId"));
        assertEquals("SUBMITTED", read(id).path("state"));
    }

    @Test
    void aDecisionOnAnotherWordingIsAConflict() {
        String id = tabled(meeting, ngo, ministry);
        UUID decision = others.decision(meeting, "ADOPT", UUID.fromString(id), 2);
        assertEquals("other-wording", conflictOf(decision).getString("cause"));
    }

    @Test
    void aDecisionOnWhatNobodyKnowsIsAConflict() {
        UUID decision = others.decision(meeting, "ADOPT", UUID.randomUUID(), 1);
        assertEquals("unknown-recommendation", conflictOf(decision).getString("cause"));
    }

    @Test
    void theWorkListIsTheSecretariats() {
        publicReader().get(CONFLICTS).then().statusCode(401);
        representative(ngo).get(CONFLICTS).then().statusCode(403);
        secretariat().get(CONFLICTS + "?limit=1").then().statusCode(200);
    }

    private static Response read(String id) {
        return secretariat().get(REGISTER + "/" + id);
    }

    private static JsonPath conflictOf(UUID decision) {
        Eventually.becomes("items.findAll { it.decisionId == '" + decision + "' }.size()", 1,
                () -> secretariat().get(CONFLICTS + "?limit=100"));
        return secretariat().get(CONFLICTS + "?limit=100").jsonPath()
                .setRootPath("items.find { it.decisionId == '" + decision + "' }");
    }

    private static List<Object> conflictsOf(UUID decision) {
        return secretariat().get(CONFLICTS + "?limit=100").jsonPath()
                .getList("items.findAll { it.decisionId == '" + decision + "' }");
    }
}
