package org.dialogueplatform.participants.invitation;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.partner;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.join;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.participants.Meeting;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class InvitationResourceTest {

    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String TOPIC = "dialogue.participants.invitation.v1";

    private String member;

    @BeforeEach
    void participants() {
        member = aMemberOf("NGO");
    }

    @Test
    void aMeetingOnceAnnouncedOpensInvitationsForMembersAndObserversOfItsDay() {
        String observer = anOrganisation("DIPLOMATIC_MISSION");
        join(observer, "OBSERVER", "2020-01-01", "2023-01-30");
        String expert = anOrganisation("ACADEMIA");
        join(expert, "EXPERT", "2020-01-01", null);
        String former = anOrganisation("NGO");
        join(former, "MEMBER", "2020-01-01", "2023-01-29");
        String later = anOrganisation("NGO");
        join(later, "MEMBER", "2023-01-31", null);
        String never = anOrganisation("NGO");

        try (var meeting = Meeting.ofJanuary2023().drafted().announced()) {
            String invitation = meeting.awaitInvitationOf(member);
            assertNotNull(meeting.invitationOf(observer));
            for (String uninvited : List.of(expert, former, later, never)) {
                assertNull(meeting.invitationOf(uninvited));
            }
            secretariat().get(INVITATIONS + "/" + invitation).then().body("state", equalTo("PENDING")).body("openedAt",
                    equalTo("2023-01-16T04:00:00Z"));
            try (var events = TestEvents.ofSuite()) {
                var opened = events.await(TOPIC, 1, "invitation.opened.v1", UUID.fromString(invitation)).getFirst();
                assertEquals("2023-01-16T04:00:00Z", opened.header("ce_time"));
                assertEquals(member, JsonPath.from(opened.data()).get("organisationId"));
                assertEquals(meeting.id(), JsonPath.from(opened.data()).get("meetingId"));
            }
        }
    }

    @Test
    void aMeetingAnnouncedTwiceOrLateOpensEachInvitationOnce() {
        try (var meeting = Meeting.ofJanuary2023().drafted().announced()) {
            meeting.awaitInvitationOf(member);
            meeting.announcedAgain(2);
            meeting.announcedAgain(1);
            String joinedSince = aMemberOf("NGO");
            meeting.announcedAgain(9);
            meeting.awaitInvitationOf(joinedSince);

            secretariat().get(INVITATIONS + "?meeting=" + meeting.id() + "&organisation=" + member).then().body("items",
                    hasSize(1));
        }
    }

    @Test
    void anAnnouncementDeliveredTwiceTakesEffectOnce() {
        UUID announcement = UUID.randomUUID();
        try (var meeting = Meeting.ofJanuary2023()) {
            meeting.announcedAs(announcement, 2);
            String invitation = meeting.awaitInvitationOf(member);
            meeting.announcedAs(announcement, 2);
            meeting.cancelledWithNumber(3);
            awaitState(invitation, "REVOKED");
            meeting.announcedAs(announcement, 2);
            meeting.announcedAgain(2);
            String joinedSince = aMemberOf("NGO");
            meeting.announcedAgain(4);
            meeting.awaitInvitationOf(joinedSince);

            secretariat().get(INVITATIONS + "?meeting=" + meeting.id() + "&organisation=" + member).then()
                    .body("items.id", contains(invitation)).body("items.state", contains("REVOKED"));
            try (var events = TestEvents.ofSuite()) {
                var all = events.await(TOPIC, 2, event -> invitation.equals(event.key()));
                assertEquals(List.of(1L, 2L), all.stream().map(TestEvents.Received::sequence).toList());
            }
        }
    }

    @Test
    void anAnnouncementOvertakenByTheCancellationOpensNothing() {
        try (var meeting = Meeting.ofJanuary2023()) {
            meeting.cancelledWithNumber(5);
            meeting.announcedAgain(2);
            // events of one meeting are handled in their order: this one shows that the two before it were
            meeting.at("2023-01-18T04:00:00Z").announcedAgain(6);
            String invitation = meeting.awaitInvitationOf(member);

            secretariat().get(INVITATIONS + "/" + invitation).then().body("openedAt", equalTo("2023-01-18T04:00:00Z"));
        }
    }

    @Test
    void aCancelledMeetingRevokesWhatWasNotDeclined() {
        String accepting = aMemberOf("NGO");
        String declining = aMemberOf("NGO");
        try (var meeting = Meeting.today().drafted().announced()) {
            String pending = meeting.awaitInvitationOf(member);
            String accepted = meeting.awaitInvitationOf(accepting);
            String declined = meeting.awaitInvitationOf(declining);
            secretariat().post(INVITATIONS + "/" + accepted + "/acceptance").then().statusCode(200);
            secretariat().post(INVITATIONS + "/" + declined + "/declination").then().statusCode(200);
            meeting.cancelled();

            awaitState(pending, "REVOKED");
            awaitState(accepted, "REVOKED");
            awaitState(declined, "DECLINED");
            secretariat().post(INVITATIONS + "/" + pending + "/acceptance").then().statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition")).body("state", equalTo("REVOKED"))
                    .body("allowed", hasSize(0));
            try (var events = TestEvents.ofSuite()) {
                var revoked = events.await(TOPIC, 1, "invitation.revoked.v1", UUID.fromString(accepted)).getFirst();
                assertEquals(3, revoked.sequence());
            }
        }
    }

    @Test
    void whatIsNotAnsweredExpiresWithTheMeeting() {
        try (var meeting = Meeting.ofJanuary2023().drafted().announced()) {
            String invitation = meeting.awaitInvitationOf(member);
            meeting.at("2023-01-30T08:00:00Z").ended();
            awaitState(invitation, "EXPIRED");

            representativeOf(member).post(INVITATIONS + "/" + invitation + "/acceptance").then().statusCode(409);
            secretariat().body(Map.of("occurredAt", "2023-01-20T04:00:00Z", "reason", "entered from the letter"))
                    .post(INVITATIONS + "/" + invitation + "/acceptance").then().statusCode(200)
                    .body("state", equalTo("ACCEPTED")).body("answeredAt", equalTo("2023-01-20T04:00:00Z"))
                    .body("history.state", contains("PENDING", "EXPIRED", "ACCEPTED"))
                    .body("history[2].reason", equalTo("entered from the letter"));
            try (var events = TestEvents.ofSuite()) {
                events.await(TOPIC, 1, "invitation.expired.v1", UUID.fromString(invitation));
            }
        }
    }

    @Test
    void theInvitedOrganisationAnswersOnce() {
        try (var meeting = Meeting.today().drafted().announced()) {
            String invitation = meeting.awaitInvitationOf(member);
            stranger().post(INVITATIONS + "/" + invitation + "/acceptance").then().statusCode(404);
            thePublic().post(INVITATIONS + "/" + invitation + "/acceptance").then().statusCode(401);
            partner().post(INVITATIONS + "/" + invitation + "/acceptance").then().statusCode(403);
            representativeOf(member).header("If-Match", "\"7\"").post(INVITATIONS + "/" + invitation + "/acceptance").then()
                    .statusCode(412);
            representativeOf(member).header("If-Match", "\"0\"").post(INVITATIONS + "/" + invitation + "/acceptance").then()
                    .statusCode(200).body("state", equalTo("ACCEPTED")).header("ETag", "\"1\"");
            representativeOf(member).post(INVITATIONS + "/" + invitation + "/declination").then().statusCode(409)
                    .body("state", equalTo("ACCEPTED")).body("allowed", contains("REVOKED"))
                    .body("detail", containsString("ACCEPTED"));
            representativeOf(member).body(Map.of("occurredAt", "2023-01-20T04:00:00Z"))
                    .post(INVITATIONS + "/" + invitation + "/declination").then().statusCode(403);

            try (var events = TestEvents.ofSuite()) {
                var answered = events.await(TOPIC, 1, "invitation.answered.v1", UUID.fromString(invitation)).getFirst();
                assertEquals("ACCEPTED", JsonPath.from(answered.data()).get("state"));
                assertEquals(2, answered.sequence());
            }
        }
    }

    @Test
    void anOrganisationSeesItsOwnInvitationsOnly() {
        String other = aMemberOf("NGO");
        try (var meeting = Meeting.today().drafted().announced()) {
            String own = meeting.awaitInvitationOf(member);
            String others = meeting.awaitInvitationOf(other);

            representativeOf(member).get(INVITATIONS + "?meeting=" + meeting.id()).then().statusCode(200)
                    .body("items.id", contains(own)).body("items.organisationId", everyItem(equalTo(member)));
            representativeOf(member).get(INVITATIONS + "/" + others).then().statusCode(404);
            secretariat().get(INVITATIONS + "?meeting=" + meeting.id() + "&state=PENDING&limit=100").then()
                    .body("items.meetingId", everyItem(equalTo(meeting.id())));
            thePublic().get(INVITATIONS + "?meeting=" + meeting.id()).then().statusCode(401);
        }
    }

    @Test
    void theSecretariatInvitesGuests() {
        String guest = anOrganisation("DONOR");
        try (var meeting = Meeting.today().drafted()) {
            var body = Map.of("meetingId", meeting.id(), "organisationId", guest);
            await().untilAsserted(
                    () -> secretariat().body(body).post(INVITATIONS).then().body("code", equalTo("no-invitations")));
            meeting.announced();
            meeting.awaitInvitationOf(member);
            await()
                    .untilAsserted(() -> secretariat().body(body).post(INVITATIONS).then().statusCode(201));

            secretariat().body(body).post(INVITATIONS).then().statusCode(409).body("code", equalTo("invited-already"));
            representativeOf(guest).body(body).post(INVITATIONS).then().statusCode(403);
            representativeOf(guest).get(INVITATIONS).then().body("items.meetingId", hasItem(meeting.id()));
        }
    }

    @Test
    void aMeetingNobodyHeardOfIsNotYetKnown() {
        secretariat().body(Map.of("meetingId", UUID.randomUUID(), "organisationId", member)).post(INVITATIONS).then()
                .statusCode(409).body("type", equalTo("/problems/reference-not-yet-known")).header("Retry-After", "1");
        secretariat().get(INVITATIONS + "/" + UUID.randomUUID()).then().statusCode(404);
        secretariat().body("{}").post(INVITATIONS).then().statusCode(422).body("errors.pointer",
                contains("/meetingId", "/organisationId"));
        secretariat().get(INVITATIONS + "?state=LOST").then().statusCode(400).body("type",
                not(equalTo("/problems/unknown-route")));
    }

    private static void awaitState(String invitation, String state) {
        await().untilAsserted(
                () -> secretariat().get(INVITATIONS + "/" + invitation).then().statusCode(200).body("state", equalTo(state)));
    }
}
