package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asRepresentative;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.Contracts;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Deciding on what lies on the table, which others lay there and take away. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class DecisionApiTest {

    private static final String TOPIC = "dialogue.recommendations.recommendation.v1";
    private static final TestEvents KAFKA = TestEvents.ofSuite();

    private UUID meeting;
    private UUID proposals;
    private UUID internal;

    @AfterAll
    static void closeKafka() {
        KAFKA.close();
    }

    @BeforeEach
    void aMeetingDealsWithProposals() {
        meeting = draft(2060);
        proposals = addItem(meeting, item("PROPOSAL", "Proposals"));
        internal = addItem(meeting,
                "{\"kind\":\"DISCUSSION\",\"title\":%s,\"visibility\":\"INTERNAL\"}".formatted(text("Among us")));
        for (String act : new String[] { "announcement", "registration-opening", "registration-closing", "opening",
                "agenda-items/" + proposals + "/taking-up" }) {
            Api.act(meeting, act);
        }
    }

    @Test
    void aDecisionOnWhatLiesOnTheTableIsToldWithIt() {
        UUID recommendation = tabled("HDDP-2060-01-001", 3);
        UUID decision = created(decide("TRANSMIT", recommendation, 3, 1));

        var told = KAFKA.await("dialogue.meetings.meeting.v1", 1, "decision.taken.v1", meeting).getFirst();
        assertTrue(told.data().contains(decision.toString()), told.data());
        assertTrue(told.data().contains(recommendation.toString()), told.data());
        asPublic().get(MEETINGS + "/{id}/decisions", meeting).then().statusCode(200)
                .body("items.id", contains(decision.toString()))
                .body("items[0].text.text", equalTo("The meeting passes them on."))
                .body("items[0].recommendations.reference", contains("HDDP-2060-01-001")).body("next", nullValue());
        tabledList().body("items.state", contains("TRANSMITTED"));
    }

    @Test
    void itsWordingIsPutRightAndTheFirstOneStandsBesideIt() {
        UUID id = created(decide("TRANSMIT", tabled("HDDP-2060-01-020", 3), 3, 1));
        String decision = MEETINGS + "/" + meeting + "/decisions/" + id;
        String body = "{\"text\":%s,\"reason\":\"The court was not named\"}"
                .formatted(text("The meeting passes them on to the Supreme Court."));
        asSecretariat().body(body).post(decision + "/corrections").then().statusCode(428);
        asRepresentative().body(body).post(decision + "/corrections").then().statusCode(403);
        String tag = asSecretariat().get(decision).then().statusCode(200).extract().header("ETag");
        asSecretariat().header("If-Match", tag).body(body).post(decision + "/corrections").then().statusCode(200);
        asSecretariat().header("If-Match", tag).body(body).post(decision + "/corrections").then().statusCode(412);

        asPublic().get(decision).then().body("text.text", equalTo("The meeting passes them on to the Supreme Court."))
                .body("corrections.before.text", contains("The meeting passes them on."))
                .body("corrections.reason", contains("The court was not named"));
        var told = KAFKA.await("dialogue.meetings.meeting.v1", 1, "decision.corrected.v1", meeting).getFirst();
        assertTrue(told.data().contains(id.toString()), told.data());
    }

    @Test
    void thatAnInstructionWasFulfilledIsTold() {
        UUID ministry = UUID.randomUUID();
        KAFKA.publish("dialogue.participants.organisation.v1", "organisation.changed.v1", ministry, 1, """
                {"id":"%s","category":"MINISTRY","country":"KZ","active":true,"version":1,"names":
                 {"original":"en","translations":{"en":{"text":"Ministry of Justice","state":"ORIGINAL"}}}}"""
                .formatted(ministry));
        String instruct = """
                {"agendaItemId":"%s","kind":"INSTRUCT","method":"CONSENSUS","text":%s,"instructions":[
                 {"organisationId":"%s","text":%s,"dueOn":"2060-12-31"}]}""".formatted(proposals, text("So instructed."),
                ministry,
                text("Report on the draft law."));
        eventually(() -> created(asSecretariat().body(instruct).post(MEETINGS + "/{id}/decisions", meeting).then()));
        String instruction = "/api/v1/instructions/" + asSecretariat().get("/api/v1/instructions?organisation=" + ministry)
                .then().body("items", hasSize(1)).extract().path("items[0].id");
        asSecretariat().body("{\"fulfilment\":\"Reported in writing\"}").post(instruction + "/fulfilment").then()
                .statusCode(200);
        asSecretariat().body("{\"fulfilment\":\"Once more\"}").post(instruction + "/fulfilment").then().statusCode(409);

        var told = KAFKA.await("dialogue.meetings.meeting.v1", 1, "instruction.fulfilled.v1", meeting);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().data().contains(instruction.substring(instruction.lastIndexOf('/') + 1)),
                told.getFirst().data());
    }

    @Test
    void whatTheMeetingHasDecidedOnItDoesNotDecideOnAgain() {
        UUID recommendation = tabled("HDDP-2060-01-002", 3);
        created(decide("ADOPT", recommendation, 3, 1));
        decide("ADOPT", recommendation, 3, 1).statusCode(409).body("code", equalTo("no-longer-tabled"));
        created(decide("TRANSMIT", recommendation, 3, 1));
        assertEquals(2, KAFKA.await("dialogue.meetings.meeting.v1", 2, "decision.taken.v1", meeting).size());
    }

    @Test
    void whatHasNotArrivedYetIsWaitedForAndAStaleWordingRefused() {
        decide("TRANSMIT", UUID.randomUUID(), 1, 1).statusCode(409).header("Retry-After", equalTo("1"))
                .body("type", equalTo("/problems/reference-not-yet-known"));
        UUID recommendation = tabled("HDDP-2060-01-003", 3);
        decide("TRANSMIT", recommendation, 4, 1).statusCode(409).header("Retry-After", equalTo("1"));
        decide("TRANSMIT", recommendation, 3, 2).statusCode(409).body("code", equalTo("stale-text"));
        asPublic().get(MEETINGS + "/{id}/decisions", meeting).then().body("items", hasSize(0));
    }

    @Test
    void whatIsTakenOffTheTableIsGoneForEverybodyButTheSecretariat() {
        UUID recommendation = tabled("HDDP-2060-01-004", 3);
        asPublic().get(MEETINGS + "/{id}/tabled-recommendations", meeting).then().body("items", hasSize(1));
        KAFKA.publish(TOPIC, "recommendation.untabled.v1", recommendation, 4,
                example(recommendation, "recommendation.untabled.v1"));
        eventually(() -> tabledList().body("items.state", contains("UNTABLED")).body("items.eventNo", contains(4)));

        asPublic().get(MEETINGS + "/{id}/tabled-recommendations", meeting).then().body("items", hasSize(0));
        decide("ADOPT", recommendation, 4, 1).statusCode(409).body("code", equalTo("no-longer-tabled"));
    }

    @Test
    void whatIsRewordedOnTheTableIsDecidedOnInItsNewWordingOnly() {
        UUID recommendation = tabled("HDDP-2060-01-010", 3);
        KAFKA.publish(TOPIC, "recommendation.amended.v1", recommendation, 4,
                """
                        {"recommendationId":"%s","reference":"HDDP-2060-01-010","meetingId":"%s","agendaItemId":"%s","textVersion":2,
                         "text":{"original":"en","translations":{"en":{"text":"Appoint all judges by open competition.","state":"ORIGINAL"}}},
                         "reason":"As agreed on the floor."}"""
                        .formatted(recommendation, meeting, proposals));
        eventually(() -> tabledList().body("items.textVersion", contains(2)).body("items.eventNo", contains(4))
                .body("items.text.text", contains("Appoint all judges by open competition.")));

        decide("ADOPT", recommendation, 4, 1).statusCode(409).body("code", equalTo("stale-text"));
        created(decide("ADOPT", recommendation, 4, 2));
    }

    @Test
    void whatIsMergedOrDividedNoLongerLiesOnTheTable() {
        UUID merged = tabled("HDDP-2060-01-011", 3);
        UUID split = tabled("HDDP-2060-01-012", 3);
        KAFKA.publish(TOPIC, "recommendation.merged.v1", merged, 4, example(merged, "recommendation.merged.v1"));
        KAFKA.publish(TOPIC, "recommendation.split.v1", split, 4, example(split, "recommendation.split.v1"));
        eventually(() -> tabledList().body("items.state", contains("MERGED", "SPLIT")));

        asPublic().get(MEETINGS + "/{id}/tabled-recommendations", meeting).then().body("items", hasSize(0));
        decide("ADOPT", merged, 4, 1).statusCode(409).body("code", equalTo("no-longer-tabled"));
        decide("TRANSMIT", split, 4, 1).statusCode(409).body("code", equalTo("no-longer-tabled"));
    }

    @Test
    void anEventThatArrivesTwiceOrTooLateChangesNothing() {
        UUID recommendation = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        String data = ReferenceMeetingTest.tabled(recommendation, "HDDP-2060-01-005", meeting, proposals);
        KAFKA.publish(TOPIC, "recommendation.withdrawn.v1", recommendation, 5,
                example(recommendation, "recommendation.withdrawn.v1"));
        KAFKA.publish(TOPIC, eventId, "recommendation.tabled.v1", recommendation, 4, data);
        KAFKA.publish(TOPIC, eventId, "recommendation.tabled.v1", recommendation, 4, data);
        // the last of the same key: once it has arrived, so have those before it
        KAFKA.publish(TOPIC, "recommendation.tabled.v1", recommendation, 6,
                ReferenceMeetingTest.tabled(recommendation, "HDDP-2060-01-005", meeting, proposals));
        eventually(() -> tabledList().body("items.eventNo", contains(6)).body("items.state", contains("TABLED")));
    }

    @Test
    void aDecisionNeedsASittingMeetingAnItemTakenUpAndSense() {
        String words = text("The meeting takes note.");
        asSecretariat().body(body(internal, "TAKE_NOTE", words, "")).post(MEETINGS + "/{id}/decisions", meeting).then()
                .statusCode(409).body("code", equalTo("item-not-taken-up"));
        asSecretariat().body(body(UUID.randomUUID(), "TAKE_NOTE", words, "")).post(MEETINGS + "/{id}/decisions", meeting).then()
                .statusCode(404);
        asSecretariat().body(body(proposals, "TRANSMIT", words, "")).post(MEETINGS + "/{id}/decisions", meeting).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/recommendations"));
        asSecretariat().body("{\"recommendations\":[{\"id\":\"%s\"}]}".formatted(UUID.randomUUID()))
                .post(MEETINGS + "/{id}/decisions", meeting).then().statusCode(422).body("errors.pointer",
                        contains("/agendaItemId", "/kind", "/method", "/recommendations/0/eventNo",
                                "/recommendations/0/textVersion", "/text"));
        UUID twice = tabled("HDDP-2060-01-006", 3);
        String named = "{\"id\":\"%s\",\"eventNo\":3,\"textVersion\":1}".formatted(twice);
        asSecretariat().body(body(proposals, "TRANSMIT", words, named + "," + named))
                .post(MEETINGS + "/{id}/decisions", meeting)
                .then().statusCode(422).body("errors[0].code", equalTo("named-twice"));
        Api.act(meeting, "suspension");
        asSecretariat().body(body(proposals, "TAKE_NOTE", words, "")).post(MEETINGS + "/{id}/decisions", meeting).then()
                .statusCode(409).body("state", equalTo("SUSPENDED"));
        asRepresentative().body(body(proposals, "TAKE_NOTE", words, "")).post(MEETINGS + "/{id}/decisions", meeting).then()
                .statusCode(403);
    }

    @Test
    void whoDoesNotSeeAnItemDoesNotSeeWhatWasDecidedOnIt() {
        Api.act(meeting, "agenda-items/" + proposals + "/conclusion");
        Api.act(meeting, "agenda-items/" + internal + "/taking-up");
        UUID decision = created(asSecretariat().body(body(internal, "TAKE_NOTE", text("The secretariat looks into it."), ""))
                .post(MEETINGS + "/{id}/decisions", meeting).then());

        asPublic().get(MEETINGS + "/{id}/decisions", meeting).then().body("items", hasSize(0));
        asPublic().get(MEETINGS + "/{id}/decisions/{decision}", meeting, decision).then().statusCode(404);
        asRepresentative().get(MEETINGS + "/{id}/decisions/{decision}", meeting, decision).then().statusCode(200);
        asRepresentative().get(MEETINGS + "/{id}/decisions", meeting).then().body("items.id", hasItem(decision.toString()));
        UUID elsewhere = Api.announced(2060);
        asSecretariat().get(MEETINGS + "/{id}/decisions/{decision}", elsewhere, decision).then().statusCode(404);
    }

    private UUID tabled(String reference, long eventNo) {
        UUID recommendation = UUID.randomUUID();
        KAFKA.publish(TOPIC, "recommendation.tabled.v1", recommendation, eventNo,
                ReferenceMeetingTest.tabled(recommendation, reference, meeting, proposals));
        eventually(() -> tabledList().body("items.id", hasItem(recommendation.toString())));
        return recommendation;
    }

    private ValidatableResponse tabledList() {
        return asSecretariat().get(MEETINGS + "/{id}/tabled-recommendations", meeting).then().statusCode(200);
    }

    private ValidatableResponse decide(String kind, UUID recommendation, long eventNo, int textVersion) {
        return asSecretariat().body(body(proposals, kind, text("The meeting passes them on."),
                "{\"id\":\"%s\",\"eventNo\":%d,\"textVersion\":%d}".formatted(recommendation, eventNo, textVersion)))
                .post(MEETINGS + "/{id}/decisions", meeting).then();
    }

    private static String body(UUID item, String kind, String text, String recommendations) {
        return "{\"agendaItemId\":\"%s\",\"kind\":\"%s\",\"method\":\"CONSENSUS\",\"text\":%s,\"recommendations\":[%s]}"
                .formatted(item, kind, text, recommendations);
    }

    /** A contract's example, told of this recommendation. */
    private static String example(UUID recommendation, String type) {
        return Contracts.examples(type).getFirst().replaceFirst("(\"recommendationId\"\\s*:\\s*\")[^\"]+",
                "$1" + recommendation);
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().untilAsserted(assertion::run);
    }
}
