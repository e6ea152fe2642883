package org.dialogueplatform.recommendations.succession;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A ministry is abolished; what it owed is its successor's, and what it said stays said. */
@QuarkusTest
class SuccessionTest extends ComponentTest {

    private UUID ngo;
    private UUID former;
    private UUID successor;
    private Meeting meeting;

    @BeforeEach
    void aMinistryAndTheOneThatWillTakeItsPlace() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        former = others.organisation("MINISTRY", "Ministry of Information and Public Development");
        successor = others.organisation("MINISTRY", "Ministry of Culture and Information");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void whatWasTransmittedToItIsTheSuccessorsToAnswer() {
        String id = transmitted(former);
        representative(former).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + id + "/position-proposals").then()
                .statusCode(201);

        others.succession(former, successor);

        Eventually.becomes("addressees[0].organisationId", successor.toString(), () -> publicReader().get(REGISTER + "/" + id));
        publicReader().get(REGISTER + "/" + id).then().body("addressees[0].succeeds", equalTo(former.toString()));
        representative(successor).get("/api/v1/my-work").then().body("items.kind", contains("POSITION_PROPOSAL"));
        representative(former).get("/api/v1/my-work").then().body("items", hasSize(0));
        head(former).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + id + "/positions").then().statusCode(422);
        head(successor).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + id + "/positions").then().statusCode(201);
        var told = events.await(TOLD, 1, "recommendation.addressee-succeeded.v1", UUID.fromString(id)).getFirst();
        assertEquals(successor.toString(), new JsonPath(told.data()).getString("successor"));
    }

    @Test
    void aPositionItTookStaysInTheHistory() {
        String id = transmitted(former);
        head(former).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + id + "/positions").then().statusCode(201);

        others.succession(former, successor);

        Eventually.becomes("items[0].organisationId", successor.toString(),
                () -> publicReader().get(REGISTER + "/" + id + "/positions"));
        publicReader().get(REGISTER + "/" + id + "/positions").then().body("headline", equalTo("SUPPORTED"))
                .body("items[0].history.position", contains("SUPPORTED"));
    }

    @Test
    void whereTheSuccessorIsAddressedAlreadyItTakesTheLead() {
        String untouched = transmitted(former, successor);
        for (UUID each : new UUID[] { former, successor }) {
            representative(each).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + untouched + "/position-proposals")
                    .then().statusCode(201);
        }
        String answered = transmitted(former, successor);
        head(former).body("{\"position\":\"SUPPORTED\"}").post(REGISTER + "/" + answered + "/positions").then()
                .statusCode(201);

        others.succession(former, successor);

        Eventually.becomes("addressees.size()", 1, () -> publicReader().get(REGISTER + "/" + untouched));
        publicReader().get(REGISTER + "/" + untouched).then().body("addressees.role", contains("LEAD"));
        Eventually.becomes("addressees[1].role", "LEAD", () -> publicReader().get(REGISTER + "/" + answered));
        publicReader().get(REGISTER + "/" + answered + "/positions").then().body("items.position",
                containsInAnyOrder("SUPPORTED", "PENDING"));
    }

    @Test
    void whatAMeetingToldItToDoIsTheSuccessorsToDo() {
        UUID instruction = others.instruction(meeting, former, UUID.randomUUID(), "2023-03-31");
        Eventually.becomes("items[0].id", instruction.toString(), () -> representative(former).get("/api/v1/my-work"));

        others.succession(former, successor);

        Eventually.becomes("items[0].id", instruction.toString(), () -> representative(successor).get("/api/v1/my-work"));
        representative(former).get("/api/v1/my-work").then().body("items", hasSize(0));
    }

    @Test
    void itsMeasuresAndUnfinishedReportsMoveAndWhatIsDoneStays() {
        String plan = written("/api/v1/plans", """
                {"title":{"original":"en","translations":{"en":{"text":"Follow-up plan"}}},"legalAct":"Resolution No. 258",
                 "validFrom":"2022-04-28","validTo":"2024-12-31"}""");
        String open = measure(plan);
        String done = measure(plan);
        secretariat().post("/api/v1/plans/" + plan + "/publication").then().statusCode(200);
        String report = written("/api/v1/progress-reports", """
                {"measureId":"%s","organisationId":"%s","periodFrom":"2023-01-01","periodTo":"2023-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}}}"""
                .formatted(open, former));
        secretariat().post("/api/v1/measures/" + done + "/beginning").then().statusCode(200);
        secretariat().body("{\"document\":\"Proposal No. 1\"}").post("/api/v1/measures/" + done + "/completion").then()
                .statusCode(200);

        String indicator = written("/api/v1/indicators", """
                {"measureId":"%s","organisationId":"%s","name":{"original":"en","translations":{"en":{"text":"Cases"}}},
                 "unit":"cases","baseline":{"value":0,"date":"2022-01-01"},"target":{"value":10,"dueOn":"2024-12-31"},
                 "frequency":"YEARLY","firstDueOn":"2022-12-31"}""".formatted(open, former));
        String roadMap = written("/api/v1/road-maps", """
                {"organisationId":"%s","title":{"original":"en","translations":{"en":{"text":"Fair trial"}}}}"""
                .formatted(former));

        others.succession(former, successor);

        Eventually.becomes("agencies[0].organisationId", successor.toString(),
                () -> publicReader().get("/api/v1/measures/" + open));
        publicReader().get("/api/v1/measures/" + done).then().body("agencies[0].organisationId", equalTo(former.toString()));
        representative(successor).get("/api/v1/progress-reports/" + report).then().statusCode(200);
        representative(former).get("/api/v1/progress-reports/" + report).then().statusCode(404);
        publicReader().get("/api/v1/indicators/" + indicator).then().body("organisationId", equalTo(successor.toString()));
        publicReader().get("/api/v1/road-maps/" + roadMap).then().body("organisationId", equalTo(successor.toString()));
    }

    private String measure(String plan) {
        return Eventually.created(() -> secretariat().body("""
                {"number":"2","name":{"original":"en","translations":{"en":{"text":"Proposal"}}},
                 "completionForm":{"original":"en","translations":{"en":{"text":"Proposals"}}},"term":"By the end of 2023",
                 "agencies":[{"organisationId":"%s"}]}""".formatted(former)).post("/api/v1/plans/" + plan + "/measures"));
    }

    private String transmitted(UUID... addressees) {
        String id = tabled(meeting, ngo, addressees);
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + id));
        return id;
    }

    private static String written(String path, String body) {
        return Eventually.created(() -> secretariat().body(body).post(path));
    }
}
