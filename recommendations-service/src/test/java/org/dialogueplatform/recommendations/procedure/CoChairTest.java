package org.dialogueplatform.recommendations.procedure;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.recommendations.Caller.coChair;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.testing.TestIdentityProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** A working group reviews a recommendation, and those who chair it record what came of that. */
@QuarkusTest
class CoChairTest extends ComponentTest {

    private static final Map<String, String> REASON = Map.of("reason", "The group wants the article named.");

    private final UUID parliament = UUID.randomUUID();
    private UUID ngo;
    private String recommendation;
    private String path;

    @BeforeEach
    void aRecommendationIsUnderReview() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        recommendation = underReview("MEMBERS");
        path = REGISTER + "/" + recommendation;
    }

    @Test
    void whoChairsTheGroupGivesItBack() {
        coChair("WG-2", parliament).body(Map.of()).post(path + "/return").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));

        coChair("WG-2", parliament).body(REASON).post(path + "/return").then().statusCode(200)
                .body("state", equalTo("RETURNED"));

        coChair("WG-2", parliament).get(path).then().statusCode(404);
        coChair("WG-2", parliament).body(REASON).post(path + "/return").then().statusCode(404);
        representative(ngo).get(path).then().body("state", equalTo("RETURNED"));
    }

    @Test
    void whoChairsTheGroupRecordsThatItWasNotAdopted() {
        coChair("WG-2", parliament).body(REASON).post(path + "/non-adoption").then().statusCode(200)
                .body("state", equalTo("NOT_ADOPTED"));
    }

    @Test
    void whoChairsAnotherGroupDoesNotKnowOfIt() {
        coChair("WG-3", parliament).get(path).then().statusCode(404);
        coChair("WG-3", parliament).body(REASON).post(path + "/return").then().statusCode(404);
        coChair("WG-3", parliament).body(REASON).post(path + "/non-adoption").then().statusCode(404);
        coChair("WG-3", parliament).get(REGISTER + "?state=UNDER_REVIEW&limit=100").then().statusCode(200).body("items.id",
                not(hasItem(recommendation)));
        publicReader().get(path).then().statusCode(404);
    }

    @Test
    void itsProponentsRecordNoOutcome() {
        representative(ngo).body(REASON).post(path + "/return").then().statusCode(403);
        representative(ngo).body(REASON).post(path + "/non-adoption").then().statusCode(403);
    }

    @Test
    void theCoChairReadsWhatTheGroupReviewsButNotWhoWantsToBeKnownToTheSecretariatAlone() {
        coChair("WG-2", parliament).get(path).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"))
                .body("proponents.organisationId", contains(ngo.toString()));
        coChair("WG-2", parliament).get(path + "/wordings").then().statusCode(200).body("items.no", contains(1));
        coChair("WG-2", parliament).get(path + "/history").then().statusCode(200);
        coChair("WG-2", parliament).get(REGISTER + "?state=UNDER_REVIEW&limit=100").then().statusCode(200).body("items.id",
                hasItem(recommendation));

        String confidential = REGISTER + "/" + underReview("SECRETARIAT_ONLY");
        coChair("WG-2", parliament).get(confidential).then().statusCode(200).body("proponents", empty());
    }

    @Test
    void theCoChairDoesNothingElse() {
        RequestSpecification chair = coChair("WG-2", parliament);
        chair.body(REASON).post(path + "/withdrawal").then().statusCode(403);
        coChair("WG-2", parliament).body(Map.of("bodyCode", "WG-2")).post(path + "/review").then().statusCode(403);
        coChair("WG-2", parliament).body(Map.of("meetingId", UUID.randomUUID(), "agendaItemId", UUID.randomUUID()))
                .post(path + "/tabling").then().statusCode(403);
        coChair("WG-2", parliament).body("{}").put(path + "/wording").then().statusCode(403);
        String submitted = submitted("MEMBERS");
        coChair("WG-2", parliament).get(REGISTER + "/" + submitted).then().statusCode(404);
    }

    @Test
    void afterTheMandateNothingIsLeftOfIt() {
        String subject = UUID.randomUUID().toString();
        UUID mandate = UUID.randomUUID();
        told(mandate, 1, subject, null);
        await()
                .untilAsserted(() -> somebody(subject).get(path).then().statusCode(200));

        told(mandate, 2, subject, Instant.now().minusSeconds(1));

        await().untilAsserted(() -> somebody(subject).get(path).then().statusCode(404));
        somebody(subject).body(REASON).post(path + "/return").then().statusCode(403);
        representative(ngo).get(path).then().body("state", equalTo("UNDER_REVIEW"));
    }

    private static void told(UUID mandate, long eventNo, String subject, Instant end) {
        events.publish("dialogue.participants.access.v1", "mandate.changed.v1", mandate, eventNo, """
                {"subject":"%s","organisationId":null,"personId":"%s","office":"CO_CHAIR","body":"WG-2",
                 "validFrom":"2023-01-01T00:00:00Z","validTo":%s}"""
                .formatted(subject, UUID.randomUUID(), end == null ? "null" : "\"" + end + "\""));
    }

    /** The token gives no role: it comes from the mandate. */
    private static RequestSpecification somebody(String subject) {
        return publicReader().header("Authorization", "Bearer " + TestIdentityProvider.running().token(subject, null));
    }

    private String underReview(String visibility) {
        String id = submitted(visibility);
        secretariat().body(Map.of("bodyCode", "WG-2")).post(REGISTER + "/" + id + "/review").then().statusCode(200);
        return id;
    }

    private String submitted(String visibility) {
        String id = Eventually.created(
                () -> secretariat().body(document("Ensure fair trials.", ngo, visibility)).post(REGISTER));
        secretariat().body("{}").post(REGISTER + "/" + id + "/submission").then().statusCode(200);
        return id;
    }
}
