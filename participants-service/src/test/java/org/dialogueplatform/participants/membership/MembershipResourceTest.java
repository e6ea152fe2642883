package org.dialogueplatform.participants.membership;

import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.join;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class MembershipResourceTest {

    private static final String MEMBERSHIPS = "/api/v1/memberships";

    private String ngo;

    @BeforeEach
    void participants() {
        ngo = anOrganisation("NGO");
    }

    @Test
    void anObserverBecomesAMember() {
        String observer = join(ngo, "OBSERVER", "2013-01-01", null);
        secretariat().body(membership("MEMBER", "2020-01-01")).post(MEMBERSHIPS).then().statusCode(409)
                .body("code", equalTo("membership-overlaps")).body("detail", containsString("OBSERVER from 2013-01-01"));

        secretariat().body(Map.of("lastDay", "2019-12-31", "reason", "becomes a member"))
                .post(MEMBERSHIPS + "/" + observer + "/ending").then().statusCode(200).body("validTo", equalTo("2019-12-31"))
                .header("ETag", "\"1\"");
        String member = join(ngo, "MEMBER", "2020-01-01", null);

        representativeOf(ngo).get(MEMBERSHIPS).then().statusCode(200).body("items.id", contains(observer, member));
        secretariat().get(MEMBERSHIPS + "?organisation=" + ngo + "&status=MEMBER").then().body("items.id", contains(member));
        secretariat().get(MEMBERSHIPS + "?organisation=" + ngo + "&on=2019-12-31").then().body("items.id", contains(observer));
        secretariat().get(MEMBERSHIPS + "?organisation=" + ngo + "&on=2012-12-31").then().body("items", hasSize(0));
    }

    @Test
    void othersHearOfIt() {
        String id = join(ngo, "OBSERVER", "2013-01-01", null);
        secretariat().body(Map.of("lastDay", "2019-12-31")).post(MEMBERSHIPS + "/" + id + "/ending").then().statusCode(200);

        try (var events = TestEvents.ofSuite()) {
            var told = events.await("dialogue.participants.access.v1", 2, "body-membership.changed.v1", UUID.fromString(id));
            assertEquals(List.of(1L, 2L), told.stream().map(TestEvents.Received::sequence).toList());
            var latest = JsonPath.from(told.getLast().data());
            assertEquals("OBSERVER", latest.get("status"));
            assertEquals("2019-12-31", latest.get("validTo"));
        }
    }

    @Test
    void ofTwoMembershipsRecordedAtOnceOneIsRefused() {
        var statuses = AtOnce.run(4, () -> secretariat().body(membership("MEMBER", "2020-01-01")).post(MEMBERSHIPS)
                .statusCode());

        assertEquals(List.of(201, 409, 409, 409), statuses.stream().sorted().toList());
    }

    @Test
    void onlyTheSecretariatRecordsMemberships() {
        thePublic().body(membership("MEMBER", "2020-01-01")).post(MEMBERSHIPS).then().statusCode(401);
        representativeOf(ngo).body(membership("MEMBER", "2020-01-01")).post(MEMBERSHIPS).then().statusCode(403);
        String id = join(ngo, "MEMBER", "2020-01-01", null);
        representativeOf(ngo).body(Map.of("lastDay", "2021-01-01")).post(MEMBERSHIPS + "/" + id + "/ending").then()
                .statusCode(403);
        representativeOf(ngo).get(MEMBERSHIPS + "/" + id).then().statusCode(200).body("status", equalTo("MEMBER"));
        stranger().get(MEMBERSHIPS + "/" + id).then().statusCode(404);
        thePublic().get(MEMBERSHIPS).then().statusCode(401);
    }

    @Test
    void problemsSayWhatIsWrong() {
        secretariat().body("{\"status\": \"MEMBER\"}").post(MEMBERSHIPS).then().statusCode(422).body("errors.pointer",
                contains("/organisationId", "/validFrom"));
        secretariat().body(Map.of("organisationId", UUID.randomUUID(), "status", "MEMBER", "validFrom", "2020-01-01"))
                .post(MEMBERSHIPS).then().statusCode(422).body("errors[0].pointer", equalTo("/organisationId"));
        secretariat().body(Map.of("organisationId", ngo, "status", "MEMBER", "validFrom", "2020-01-01", "validTo",
                "2019-01-01")).post(MEMBERSHIPS).then().statusCode(422).body("errors[0].pointer", equalTo("/validTo"));
        secretariat().body(Map.of("organisationId", ngo, "status", "MEMBER", "validFrom", "yesterday")).post(MEMBERSHIPS)
                .then().statusCode(400).body("errors[0].pointer", equalTo("/validFrom"));
        secretariat().body(membership("MEMBER", "+999999999-01-01")).post(MEMBERSHIPS).then().statusCode(422).body(
                "errors[0].pointer", equalTo("/validFrom"));
        secretariat().body(membership("MEMBER", "0013-01-01")).post(MEMBERSHIPS).then().statusCode(422);
        String id = join(ngo, "MEMBER", "2020-01-01", null);
        secretariat().header("If-Match", "\"9\"").body(Map.of("lastDay", "2021-01-01"))
                .post(MEMBERSHIPS + "/" + id + "/ending").then().statusCode(412);
        secretariat().get(MEMBERSHIPS + "?on=someday").then().statusCode(400);
    }

    private Map<String, Object> membership(String status, String from) {
        return Map.of("organisationId", ngo, "status", status, "validFrom", from);
    }
}
