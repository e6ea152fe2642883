package org.dialogueplatform.recommendations.cosponsor;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CoSponsorsTest extends ComponentTest {

    private UUID ngo;
    private UUID union;
    private UUID ministry;
    private String recommendation;

    @BeforeEach
    void somethingIsOnAnAgenda() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        union = others.organisation("NGO", "Union of Advocates");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        Meeting meeting = others.meeting("IN_SESSION");
        recommendation = REGISTER + "/" + tabled(meeting, ngo, ministry);
    }

    @Test
    void anOrganisationSupportsWithItsNameWhatAnotherOneProposed() {
        representative(union).body(Map.of("visibility", "PUBLIC")).post(recommendation + "/co-sponsors").then().statusCode(200);
        publicReader().get(recommendation).then().body("proponents.organisationId", hasItem(union.toString()))
                .body("proponents.find { it.organisationId == '" + union + "' }.role", equalTo("CO_SPONSOR"));
        representative(union).post(recommendation + "/co-sponsors").then().statusCode(409)
                .body("code", equalTo("joined-already"));
        representative(union).delete(recommendation + "/co-sponsors/" + union).then().statusCode(200);
        publicReader().get(recommendation).then().body("proponents.organisationId", not(hasItem(union.toString())));
    }

    @Test
    void aNameThatNobodySaidMoreOfIsSeenByTheSecretariatOnly() {
        representative(union).post(recommendation + "/co-sponsors").then().statusCode(200);
        publicReader().get(recommendation).then().body("proponents.organisationId", not(hasItem(union.toString())));
        representative(ngo).get(recommendation).then().body("proponents.organisationId", not(hasItem(union.toString())));
        secretariat().get(recommendation).then().body("proponents.organisationId", hasItem(union.toString()));
    }

    @Test
    void aCoSponsorHearsWhatBecomesOfItButNotWhyAndDecidesNothing() {
        representative(union).post(recommendation + "/co-sponsors").then().statusCode(200);
        secretariat().body(Map.of("reason", "The plenary has no time for it.")).post(recommendation + "/untabling").then()
                .statusCode(200);
        representative(union).get("/api/v1/my-news").then().statusCode(200).body("items.what", hasItem("TABLED"))
                .body("items.reason", everyItem(nullValue()));
        representative(union).get(recommendation).then().statusCode(200)
                .body("procedure.reason", everyItem(nullValue()));
        representative(union).body(Map.of("reason", "Not ours.")).post(recommendation + "/withdrawal").then().statusCode(403);
        representative(union).get(recommendation + "/receipts").then().statusCode(403);
    }

    @Test
    void toRewriteWhatIsGivenBackIsItsProponentsWorkAndNotTheCoSponsors() {
        representative(union).post(recommendation + "/co-sponsors").then().statusCode(200);
        secretariat().body(Map.of("reason", "The plenary has no time for it.")).post(recommendation + "/untabling").then()
                .statusCode(200);
        secretariat().body(Map.of("reason", "Name the law.")).post(recommendation + "/return").then().statusCode(200);
        String id = recommendation.substring(recommendation.lastIndexOf('/') + 1);
        representative(ngo).get("/api/v1/my-work").then().statusCode(200).body("items.id", hasItem(id));
        representative(union).get("/api/v1/my-work").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void oneSignsForOneselfOnly() {
        representative(union).body(Map.of("organisationId", ministry)).post(recommendation + "/co-sponsors").then()
                .statusCode(403);
        secretariat().post(recommendation + "/co-sponsors").then().statusCode(422)
                .body("errors.pointer", contains("/organisationId"));
        secretariat().body(Map.of("organisationId", union, "visibility", "MEMBERS")).post(recommendation + "/co-sponsors")
                .then()
                .statusCode(200);
        representative(ngo).delete(recommendation + "/co-sponsors/" + union).then().statusCode(403);
        publicReader().get(recommendation).then().body("proponents.findAll { it.role == 'CO_SPONSOR' }", empty());
    }
}
