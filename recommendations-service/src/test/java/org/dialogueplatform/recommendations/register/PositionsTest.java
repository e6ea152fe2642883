package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class PositionsTest extends ComponentTest {

    private UUID ngo;
    private UUID ministry;
    private UUID court;
    private Meeting meeting;
    private String id;
    private String positions;

    @BeforeEach
    void somethingWasTransmitted() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        court = others.organisation("COURT", "Supreme Court");
        meeting = others.meeting("IN_SESSION");
        id = tabled(meeting, ngo, ministry, court);
        positions = REGISTER + "/" + id + "/positions";
    }

    @Test
    void anAddresseeTakesItsPositionAndTheHeadlineFollowsTheLead() {
        transmit();
        String location = head(court).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(201)
                .body("organisationId", equalTo(court.toString())).extract().header("Location");
        publicReader().get(location).then().statusCode(200).body("position", equalTo("SUPPORTED"))
                .body("history[0].origin", equalTo("ADDRESSEE"));
        publicReader().get(positions).then().body("headline", equalTo("PENDING"));

        secretariat()
                .body("""
                        {"organisationId":"%s","position":"NOTED","explanation":{"original":"en","translations":{"en":{"text":"It is law."}}},
                         "act":"Letter No. 12","date":"2023-02-20"}"""
                        .formatted(ministry))
                .post(positions).then().statusCode(201);

        publicReader().get(positions).then().body("headline", equalTo("NOTED"))
                .body("items[0].history[0].explanation.text", equalTo("It is law."))
                .body("items[0].history[0].origin", equalTo("SECRETARIAT"))
                .body("items[0].history[0].explanationMissing", nullValue())
                .body("items[0].history[0].date", equalTo("2023-02-20"));
        publicReader().get(REGISTER + "?meeting=" + meeting.id() + "&position=NOTED").then().body("items.id", contains(id));
        var told = new JsonPath(events.await(TOLD, 2, "recommendation.position-recorded.v1", UUID.fromString(id)).getLast()
                .data());
        assertEquals("Letter No. 12", told.getString("act"));
    }

    @Test
    void aChangeOfPositionNamesItsActAndKeepsTheHistory() {
        transmit();
        head(ministry).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(201);
        String inPart = """
                {"position":"SUPPORTED_IN_PART","supportedPart":{"original":"en","translations":{"en":{"text":"Fair trials."}}},
                 "notedPart":{"original":"en","translations":{"en":{"text":"Within a year."}}}%s}""";
        head(ministry).body(inPart.formatted("")).post(positions).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/act"));
        head(ministry).body(inPart.formatted(",\"act\":\"Letter No. 13\"")).post(positions).then().statusCode(201)
                .body("history.position", contains("SUPPORTED", "SUPPORTED_IN_PART"))
                .body("history[1].notedPart.text", equalTo("Within a year."));
        var told = new JsonPath(
                events.await(TOLD, 1, "recommendation.position-changed.v1", UUID.fromString(id)).getFirst().data());
        assertEquals("SUPPORTED", told.getString("previous"));
    }

    @Test
    void whoNotesSaysWhyAndWhoSupportsInPartStatesBothParts() {
        transmit();
        head(ministry).body("{\"position\":\"NOTED\"}").post(positions).then().statusCode(422)
                .body("errors.pointer", contains("/explanation"));
        head(ministry).body("{\"position\":\"SUPPORTED_IN_PART\"}").post(positions).then().statusCode(422)
                .body("errors.pointer", contains("/supportedPart", "/notedPart"));
        head(ministry).body("{}").post(positions).then().statusCode(422)
                .body("errors.pointer", contains("/position"));
    }

    @Test
    void nobodyTakesAPositionForAnotherOrOnWhatWasNotTransmitted() {
        head(ministry).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(409)
                .body("state", equalTo("TABLED"));
        transmit();
        head(ngo).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(422);
        head(ngo).body("{\"position\":\"SUPPORTED\",\"organisationId\":\"" + ministry + "\"}").post(positions).then()
                .statusCode(403);
        head(ministry).body("{\"position\":\"SUPPORTED\",\"state\":\"KAZ\"}").post(positions).then().statusCode(403);
        publicReader().body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(401);
        publicReader().get(positions + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aListIsNarrowedByTheHeadlineAlsoWhereNobodyLeads() {
        secretariat().header("If-Match", "*").body("""
                {"addressees":[{"organisationId":"%s","role":"CO"},{"organisationId":"%s","role":"CONSULTED"}]}"""
                .formatted(ministry, court)).put(REGISTER + "/" + id + "/addressees").then().statusCode(200);
        transmit();
        String list = REGISTER + "?meeting=" + meeting.id() + "&position=";
        publicReader().get(list + "PENDING").then().body("items.id", contains(id));

        head(court).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(201);
        publicReader().get(list + "MIXED").then().body("items.id", contains(id)).body("items[0].position", equalTo("MIXED"));
        publicReader().get(list + "SUPPORTED").then().body("items", empty());
        publicReader().get(list + "PENDING").then().body("items", empty());

        head(ministry).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(201);
        publicReader().get(list + "SUPPORTED").then().body("items.id", contains(id));
        publicReader().get(list + "MIXED").then().body("items", empty());
    }

    @Test
    void onlyTheHeadTakesItAndTheSecretariatNamesWhatTheHeadSigned() {
        transmit();
        representative(ministry).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(403)
                .body("detail", containsString("head of the institution"));
        secretariat().body("{\"position\":\"SUPPORTED\",\"organisationId\":\"" + ministry + "\"}").post(positions).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/act"));
    }

    private void transmit() {
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> secretariat().get(REGISTER + "/" + id));
    }
}
