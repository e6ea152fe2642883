package org.dialogueplatform.recommendations.approval;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** A position goes from the focal point to the head of the institution, and only then is the institution's. */
@QuarkusTest
class PositionApprovalTest extends ComponentTest {

    private static final String NOTED = """
            {"position":"NOTED","explanation":{"original":"en","translations":{"en":{"text":"%s"}}}}""";

    private UUID ngo;
    private UUID ministry;
    private String recommendation;
    private String positions;
    private String proposals;

    @BeforeEach
    void somethingWasTransmittedToAMinistry() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        Meeting meeting = others.meeting("IN_SESSION");
        recommendation = tabled(meeting, ngo, ministry);
        positions = REGISTER + "/" + recommendation + "/positions";
        proposals = REGISTER + "/" + recommendation + "/position-proposals";
        others.decision(meeting, "TRANSMIT", UUID.fromString(recommendation), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + recommendation));
    }

    @Test
    void whatTheFocalPointProposesIsThePositionOnceTheHeadApprovesIt() {
        String path = proposed(NOTED.formatted("It is law already."));
        publicReader().get(positions).then().body("headline", equalTo("PENDING"));
        representative(ngo).get(path).then().statusCode(404);
        publicReader().get(path).then().statusCode(401);
        secretariat().get(proposals).then().body("items.state", contains("PROPOSED"));

        representative(ministry).post(path + "/approval").then().statusCode(403)
                .body("detail", containsString("head of the institution"));
        secretariat().post(path + "/approval").then().statusCode(403);
        head(ministry).post(path + "/approval").then().statusCode(200).body("state", equalTo("APPROVED"));

        publicReader().get(positions).then().body("headline", equalTo("NOTED"))
                .body("items[0].history[0].explanation.text", equalTo("It is law already."));
        head(ministry).post(path + "/approval").then().statusCode(409).body("allowed", equalTo(List.of()));
        publicReader().get(positions).then().body("items[0].history", hasSize(1));
    }

    @Test
    void whatTheHeadGivesBackIsRewrittenAndComesBeforeTheHeadAgain() {
        String path = proposed(NOTED.formatted("No."));
        head(ministry).post(path + "/return").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        head(ministry).body(Map.of("reason", "Name the law.")).post(path + "/return").then().statusCode(200)
                .body("state", equalTo("RETURNED")).body("returnedBecause", equalTo("Name the law."));
        head(ministry).post(path + "/approval").then().statusCode(409).body("allowed", contains("PROPOSED"));

        representative(ministry).body(NOTED.formatted("It is Article 13.")).put(path).then().statusCode(428);
        representative(ministry).header("If-Match", "*").body(NOTED.formatted("It is Article 13.")).put(path).then()
                .statusCode(200).body("state", equalTo("PROPOSED"));
        head(ministry).post(path + "/approval").then().statusCode(200);
        publicReader().get(positions).then().body("items[0].history[0].explanation.text", equalTo("It is Article 13."));
    }

    @Test
    void myWorkTellsWhoseTurnItIs() {
        representative(ministry).get("/api/v1/my-work").then().body("items.kind", contains("POSITION"))
                .body("items.holder", contains("FOCAL_POINT"));
        String path = proposed(NOTED.formatted("It is law already."));
        representative(ministry).get("/api/v1/my-work").then().body("items.kind", contains("POSITION_PROPOSAL"))
                .body("items.holder", contains("HEAD")).body("items[0].text", equalTo("NOTED"));
        head(ministry).body(Map.of("reason", "Name the law.")).post(path + "/return").then().statusCode(200);
        representative(ministry).get("/api/v1/my-work").then().body("items.holder", contains("FOCAL_POINT"));
    }

    @Test
    void nothingIsProposedTwiceNorByWhoIsNotAddressedNorIncomplete() {
        representative(ministry).body("{\"position\":\"NOTED\"}").post(proposals).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/explanation"));
        representative(ngo).body("{\"position\":\"SUPPORTED\"}").post(proposals).then().statusCode(422)
                .body("errors[0].code", equalTo("not-an-addressee"));
        representative(ngo).body("{\"position\":\"SUPPORTED\",\"organisationId\":\"" + ministry + "\"}").post(proposals).then()
                .statusCode(403);
        proposed("{\"position\":\"SUPPORTED\"}");
        representative(ministry).body("{\"position\":\"SUPPORTED\"}").post(proposals).then().statusCode(409)
                .body("code", equalTo("proposed-already"));
    }

    @Test
    void aChangeOfPositionNamesItsActAlsoWhenItIsProposed() {
        head(ministry).body("{\"position\":\"SUPPORTED\"}").post(positions).then().statusCode(201);
        String path = proposed(NOTED.formatted("The law was changed."));
        head(ministry).post(path + "/approval").then().statusCode(422).body("errors[0].pointer", equalTo("/act"));
        representative(ministry).get(path).then().body("state", equalTo("PROPOSED"));
        publicReader().get(positions).then().body("headline", equalTo("SUPPORTED"));
    }

    @Test
    void whatIsProposedIsToldWithoutWhatItSays() {
        String path = proposed(NOTED.formatted("Confidential until approved."));
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        String told = new String(
                events.await("dialogue.recommendations.position-proposal.v1", 1, "position-proposal.changed.v1", id).getFirst()
                        .data());
        assertEquals("PROPOSED", new JsonPath(told).getString("state"));
        assertFalse(told.contains("Confidential"));
        publicReader().get(REGISTER + "/" + recommendation + "/history").then().statusCode(200)
                .body("items.what", hasItem("TRANSMITTED"))
                .body("items.text.findAll { it != null && it.contains('Confidential') }", hasSize(0));
    }

    private String proposed(String body) {
        return representative(ministry).body(body).post(proposals).then().statusCode(201).extract().header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }
}
