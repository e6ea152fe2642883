package org.dialogueplatform.recommendations.roadmap;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.ValidatableResponse;

/** Recommendations that are followed up together, on their way from one road map into another. */
@QuarkusTest
class RoadMapsTest extends ComponentTest {

    private static final String ROAD_MAPS = "/api/v1/road-maps";

    private UUID ministry;
    private UUID prosecutor;
    private String recommendation;
    private String notPublic;

    @BeforeEach
    void thereIsWhatIsPublicAndWhatIsNot() {
        ministry = others.organisation("MINISTRY", "Ministry of Labour");
        prosecutor = others.organisation("OTHER_STATE_BODY", "General Prosecutor's Office");
        UUID ngo = others.organisation("NGO", "Fair Trials Union");
        Meeting meeting = others.meeting("IN_SESSION");
        recommendation = tabled(meeting, ngo, ministry);
        notPublic = draft(ngo, ministry);
    }

    @Test
    void thePublicSeesWhatIsPublicOfWhatItHolds() {
        String id = roadMap(ministry, "Labour");
        add(id, recommendation, notPublic);
        publicReader().get(ROAD_MAPS + "/" + id).then().statusCode(200).body("recommendations", contains(recommendation))
                .body("recommendationCount", equalTo(1)).body("title.text", equalTo("Labour"));
        secretariat().get(ROAD_MAPS + "/" + id).then().body("recommendationCount", equalTo(2));
        publicReader().get(REGISTER + "?roadMap=" + id).then().statusCode(200).body("items.id", contains(recommendation));
        secretariat().get(REGISTER + "?roadMap=" + id).then().body("items", hasSize(2));
        publicReader().get(ROAD_MAPS + "?owner=" + ministry).then().body("items.id", contains(id));
        publicReader().get(ROAD_MAPS + "?owner=" + ministry + "&state=CLOSED").then().body("items", hasSize(0));
        representative(ministry).body(Map.of("recommendations", List.of(notPublic)))
                .post(ROAD_MAPS + "/" + id + "/recommendations").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/recommendations/0"));
    }

    @Test
    void aRecommendationIsInOneRoadMapAndItsHistoryTellsWhichOnes() {
        String labour = roadMap(ministry, "Labour");
        String courts = roadMap(prosecutor, "Courts");
        add(labour, recommendation);
        representative(prosecutor).body(Map.of("recommendations", List.of(recommendation)))
                .post(ROAD_MAPS + "/" + courts + "/recommendations").then().statusCode(409)
                .body("code", equalTo("in-anothers-road-map")).body("roadMap", equalTo(labour));
        secretariat().body(Map.of("recommendations", List.of(recommendation)))
                .post(ROAD_MAPS + "/" + courts + "/recommendations").then().statusCode(200)
                .body("items.from", contains(labour)).body("items.recommendationId", contains(recommendation));
        add(courts, recommendation).body("items", hasSize(0));
        publicReader().get(ROAD_MAPS + "/" + labour).then().body("recommendationCount", equalTo(0));
        representative(prosecutor).delete(ROAD_MAPS + "/" + courts + "/recommendations/" + recommendation).then()
                .statusCode(200).body("recommendationCount", equalTo(0));
        representative(prosecutor).delete(ROAD_MAPS + "/" + courts + "/recommendations/" + recommendation).then()
                .statusCode(404);

        publicReader().get(REGISTER + "/" + recommendation + "/history").then().statusCode(200)
                .body("items.findAll { it.kind == 'ROAD_MAP' }.what", contains("ADDED", "MOVED", "REMOVED"))
                .body("items.findAll { it.kind == 'ROAD_MAP' }.id", contains(labour, courts, courts))
                .body("items.findAll { it.kind == 'ROAD_MAP' }.text", contains("Labour", "Courts", "Courts"));
        var told = events.await(RoadMapEvents.TOPIC, 3, "road-map.changed.v1", UUID.fromString(labour));
        assertEquals(List.of(recommendation), new JsonPath(told.get(2).data()).getList("removed"));
    }

    @Test
    void allGoesIntoAnotherOneAndNeverInACircle() {
        String labour = roadMap(ministry, "Labour");
        String social = roadMap(ministry, "Social rights");
        String courts = roadMap(prosecutor, "Courts");
        add(labour, recommendation, notPublic);
        representative(ministry).body(merger(courts)).post(ROAD_MAPS + "/" + labour + "/merger").then().statusCode(403);
        representative(ministry).body(merger(UUID.randomUUID().toString())).post(ROAD_MAPS + "/" + labour + "/merger").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/into"));
        representative(ministry).body(merger(social)).post(ROAD_MAPS + "/" + labour + "/merger").then().statusCode(200)
                .body("state", equalTo("MERGED")).body("mergedInto", equalTo(social)).body("recommendationCount", equalTo(0));
        secretariat().get(ROAD_MAPS + "/" + social).then().body("recommendationCount", equalTo(2));
        representative(ministry).body(merger(labour)).post(ROAD_MAPS + "/" + social + "/merger").then().statusCode(409);
        secretariat().body(Map.of("recommendations", List.of(recommendation)))
                .post(ROAD_MAPS + "/" + labour + "/recommendations").then().statusCode(409).body("allowed", hasSize(0));
        var merged = events.await(RoadMapEvents.TOPIC, 1, "road-map.merged.v1", UUID.fromString(labour));
        assertEquals(2, new JsonPath(merged.getFirst().data()).getList("recommendationIds").size());
    }

    @Test
    void isClosedAndReopenedByWhoAnswersForItAndSaysWhy() {
        String labour = roadMap(ministry, "Labour");
        String path = ROAD_MAPS + "/" + labour;
        representative(prosecutor).body(Map.of("reason", "Done.")).post(path + "/closure").then().statusCode(403);
        representative(ministry).post(path + "/closure").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        representative(ministry).body(Map.of("reason", "Done.")).post(path + "/closure").then().statusCode(200)
                .body("state", equalTo("CLOSED"));
        representative(ministry).header("If-Match", "*").body(document(ministry, "Work")).put(path).then().statusCode(409)
                .body("allowed", contains("OPEN"));
        representative(ministry).body(Map.of("reason", "A new law.")).post(path + "/reopening").then().statusCode(200);
        representative(ministry).body(document(ministry, "Work")).put(path).then().statusCode(428);
        representative(ministry).header("If-Match", "*").body(document(ministry, "Work")).put(path).then().statusCode(200)
                .body("title.text", equalTo("Work"));
        publicReader().get(path).then().body("steps.state", contains("OPEN", "CLOSED", "OPEN"))
                .body(not(containsString("A new law.")));
        events.await(RoadMapEvents.TOPIC, 1, "road-map.closed.v1", UUID.fromString(labour));
    }

    private static String roadMap(UUID owner, String title) {
        return Eventually.created(() -> representative(owner).body(document(owner, title)).post(ROAD_MAPS));
    }

    private static String document(UUID owner, String title) {
        return """
                {"title":{"original":"en","translations":{"en":{"text":"%s"}}},"organisationId":"%s"}""".formatted(title,
                owner);
    }

    private static Map<String, String> merger(String into) {
        return Map.of("into", into, "reason", "The same ministry is at both.");
    }

    private static ValidatableResponse add(String roadMap, String... recommendations) {
        return secretariat().body(Map.of("recommendations", List.of(recommendations)))
                .post(ROAD_MAPS + "/" + roadMap + "/recommendations").then().statusCode(200);
    }
}
