package org.dialogueplatform.recommendations.decision;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.recommendations.reminder.Reminding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class DecisionsTest extends ComponentTest {

    private static final String CONFLICTS = "/api/v1/decision-conflicts";

    @Inject
    Reminding reminding;

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
    void whatAMeetingTellsAnOrganisationToDoIsItsWorkUntilItIsDone() {
        String id = tabled(meeting, ngo, ministry);
        UUID instruction = others.instruction(meeting, ministry, UUID.fromString(id), "2023-03-31");
        String mine = "items.find { it.id == '" + instruction + "' }.";
        Eventually.becomes(mine + "kind", "INSTRUCTION", () -> representative(ministry).get("/api/v1/my-work"));
        representative(ministry).get("/api/v1/my-work").then().body(mine + "dueOn", equalTo("2023-03-31"))
                .body(mine + "overdue", equalTo(true)).body(mine + "meetingId", equalTo(meeting.id().toString()))
                .body(mine + "text", equalTo("Report on the draft law."));
        // everybody may who may read the item of the agenda; the list of what is due is for whom it concerns
        publicReader().get(REGISTER + "/" + id).then().body("instructions.id", contains(instruction.toString()))
                .body("instructions[0].organisationId", equalTo(ministry.toString()));
        String due = "/api/v1/due-dates?organisation=" + ministry;
        publicReader().get(due).then().body("items", hasSize(0));
        representative(ngo).get(due).then().body("items", hasSize(0));
        representative(ministry).get(due).then().body("items.kind", contains("INSTRUCTION"));

        reminding.run(LocalDate.of(2023, 4, 1));
        representative(ministry).get("/api/v1/my-work").then().body(mine + "reminded.step", equalTo("HEAD"));

        others.fulfilled(meeting, ministry, instruction, "2023-04-15");
        Eventually.becomes("items.size()", 0, () -> representative(ministry).get("/api/v1/my-work"));
        publicReader().get(REGISTER + "/" + id).then().body("instructions.fulfilledOn", contains("2023-04-15"));
    }

    @Test
    void whatIsInstructedOnAnInternalItemIsForWhomItConcerns() {
        Meeting closed = others.untoldMeeting();
        String id = tabled(meeting, ngo, ministry);
        UUID instruction = others.instruction(closed, ministry, UUID.fromString(id), "2023-03-31");
        Eventually.becomes("instructions[0].id", instruction.toString(),
                () -> representative(ministry).get(REGISTER + "/" + id));
        publicReader().get(REGISTER + "/" + id).then().body("instructions", nullValue());
        representative(ngo).get(REGISTER + "/" + id).then().body("instructions", nullValue());
        secretariat().get(REGISTER + "/" + id).then().body("instructions", hasSize(1));
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
