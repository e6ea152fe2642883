package org.dialogueplatform.participants.registration;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.desk;
import static org.dialogueplatform.participants.Actors.partner;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.anOrganisationThatMaySend;
import static org.dialogueplatform.participants.Participants.join;
import static org.dialogueplatform.participants.registration.RegistrationFixture.REGISTRATIONS;
import static org.dialogueplatform.participants.registration.RegistrationFixture.awaitRefusal;
import static org.dialogueplatform.participants.registration.RegistrationFixture.read;
import static org.dialogueplatform.participants.registration.RegistrationFixture.register;
import static org.dialogueplatform.participants.registration.RegistrationFixture.registerOn;
import static org.dialogueplatform.participants.registration.RegistrationFixture.registration;
import static org.dialogueplatform.participants.registration.RegistrationFixture.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
class RegistrationResourceTest {

    private static final String TOPIC = "dialogue.participants.registration.v1";

    private String ngo;
    private String person;

    @BeforeEach
    void participants() {
        ngo = aMemberOf("NGO");
        person = aPersonOf(ngo);
    }

    @Test
    void aDelegateRegistersAndSoAcceptsTheInvitation() {
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            String invitation = meeting.awaitInvitationOf(ngo);
            String id = register(meeting, ngo, person, "ROOM");

            read(id).then().statusCode(200).header("ETag", startsWith("\"0-")).body("state", equalTo("APPROVED"))
                    .body("delegate.displayName", equalTo("A. Sample")).body("delegate.category", equalTo("NGO"))
                    .body("mode", equalTo("ROOM")).body("history.state", contains("PENDING", "APPROVED"));
            secretariat().get("/api/v1/invitations/" + invitation).then().body("state", equalTo("ACCEPTED"));
            try (var events = TestEvents.ofSuite()) {
                var approved = events.await(TOPIC, 1, "registration.approved.v1", UUID.fromString(id)).getFirst();
                assertEquals(person, JsonPath.from(approved.data()).get("personId"));
                assertEquals(1, approved.sequence());
                events.await("dialogue.participants.invitation.v1", 1, "invitation.answered.v1", UUID.fromString(invitation));
            }
        }
    }

    @Test
    void anOrganisationRegistersItsOwnPeopleOnly() {
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            withdraw(register(meeting, ngo, person, "ROOM")).then().statusCode(200);
            var body = registration(meeting, ngo, person, "ROOM");
            representativeOf(ngo).body(body).post(REGISTRATIONS).then().statusCode(201);
            stranger().body(body).post(REGISTRATIONS).then().statusCode(403);
            desk().body(body).post(REGISTRATIONS).then().statusCode(403);
            thePublic().body(body).post(REGISTRATIONS).then().statusCode(401);
            String foreigner = aPersonOf(aMemberOf("NGO"));
            representativeOf(ngo).body(registration(meeting, ngo, foreigner, "ROOM")).post(REGISTRATIONS).then()
                    .statusCode(422).body("errors[0].pointer", equalTo("/personId"));
            body.put("occurredAt", "2023-01-20T04:00:00Z");
            representativeOf(ngo).body(body).post(REGISTRATIONS).then().statusCode(403);
        }
    }

    @Test
    void theSeatOfAnErasedPersonRemainsUnderAPseudonymAndNoNewOneIsGiven() {
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            String id = register(meeting, ngo, person, "ROOM");
            secretariat().body(Map.of("reason", "asked for")).post("/api/v1/persons/" + person + "/erasure").then()
                    .statusCode(200);

            read(id).then().statusCode(200).body("state", equalTo("APPROVED"))
                    .body("delegate.displayName", startsWith("Erased person ")).body("delegate.category", equalTo("NGO"));
            withdraw(id).then().statusCode(200);
            secretariat().body(registration(meeting, ngo, person, "ROOM")).post(REGISTRATIONS).then().statusCode(409)
                    .body("code", equalTo("person-erased"));
        }
    }

    @Test
    void aPersonIsRegisteredOnceForAMeetingUntilItWithdraws() {
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            String first = register(meeting, ngo, person, "ROOM");
            secretariat().body(registration(meeting, ngo, person, "ONLINE")).post(REGISTRATIONS).then().statusCode(409)
                    .body("code", equalTo("already-registered"));
            withdraw(first).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
            secretariat().body(registration(meeting, ngo, person, "ONLINE")).post(REGISTRATIONS).then().statusCode(201);
            withdraw(first).then().statusCode(409).body("type", equalTo("/problems/illegal-transition"))
                    .body("state", equalTo("WITHDRAWN"));
        }
    }

    @Test
    void aMeetingIsKnownBeforeItIsOpenForRegistration() {
        var unknown = Map.of("meetingId", UUID.randomUUID(), "organisationId", ngo, "personId", person, "mode", "ROOM");
        secretariat().body(unknown).post(REGISTRATIONS).then().statusCode(409)
                .body("type", equalTo("/problems/reference-not-yet-known")).header("Retry-After", "1");
        try (var meeting = Meeting.today().drafted()) {
            var body = registration(meeting, ngo, person, "ROOM");
            awaitRefusal("registration-not-open", body);
            // others do not even hear that there is such a meeting
            representativeOf(ngo).body(body).post(REGISTRATIONS).then().statusCode(409).body("type",
                    equalTo("/problems/reference-not-yet-known"));
            meeting.announced().registrationOpened();
            withdraw(register(meeting, ngo, person, "ROOM")).then().statusCode(200);
            meeting.registrationClosed();
            awaitRefusal("registration-not-open", body);
        }
    }

    @Test
    void aMeetingWhoseAnnouncementIsStillOnItsWayIsNotYetKnown() {
        try (var meeting = Meeting.today().drafted().changedTo("state", "REGISTRATION_OPEN")) {
            var body = registration(meeting, ngo, person, "ROOM");
            await().untilAsserted(() -> secretariat().body(body).post(REGISTRATIONS).then()
                    .statusCode(409).body("detail", containsString("announcement")).header("Retry-After", "1"));
        }
    }

    @Test
    void whoIsNotInvitedDoesNotRegister() {
        String guest = anOrganisation("DONOR");
        String declining = aMemberOf("NGO");
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            secretariat().post("/api/v1/invitations/" + meeting.awaitInvitationOf(declining) + "/declination").then()
                    .statusCode(200);
            awaitRefusal("not-invited", registration(meeting, guest, aPersonOf(guest), "ROOM"));
            awaitRefusal("not-invited", registration(meeting, declining, aPersonOf(declining), "ROOM"));
            secretariat().body(Map.of("meetingId", meeting.id(), "organisationId", guest)).post("/api/v1/invitations").then()
                    .statusCode(201);
            register(meeting, guest, aPersonOf(guest), "ROOM");
        }
    }

    @Test
    void aMeetingOffersTheModesItIsHeldIn() {
        try (var online = Meeting.today().with("mode", "ONLINE").drafted().announced().registrationOpened();
                var inPerson = Meeting.today().with("mode", "IN_PERSON").drafted().announced().registrationOpened()) {
            register(online, ngo, person, "ONLINE");
            awaitRefusal("mode-not-offered", registration(online, ngo, aPersonOf(ngo), "ROOM"));
            register(inPerson, ngo, person, "ROOM");
            awaitRefusal("mode-not-offered", registration(inPerson, ngo, aPersonOf(ngo), "ONLINE"));
        }
    }

    @Test
    void beyondItsNumberOfDelegatesTheSecretariatDecides() {
        String small = anOrganisationThatMaySend(1);
        join(small, "MEMBER", "2013-01-01", null);
        try (var meeting = Meeting.today().with("roomCapacity", 2).drafted().announced().registrationOpened()) {
            register(meeting, small, aPersonOf(small), "ROOM");
            String second = register(meeting, small, aPersonOf(small), "ROOM");
            String third = register(meeting, small, aPersonOf(small), "ROOM");
            String fourth = register(meeting, small, aPersonOf(small), "ROOM");
            read(second).then().body("state", equalTo("PENDING"));

            representativeOf(small).post(REGISTRATIONS + "/" + second + "/approval").then().statusCode(403);
            secretariat().post(REGISTRATIONS + "/" + second + "/approval").then().statusCode(200).body("state",
                    equalTo("APPROVED"));
            secretariat().post(REGISTRATIONS + "/" + second + "/approval").then().statusCode(409).body("state",
                    equalTo("APPROVED")).body("allowed", containsInAnyOrder("WITHDRAWN", "CHECKED_IN"));
            secretariat().post(REGISTRATIONS + "/" + third + "/approval").then().statusCode(200)
                    .body("state", equalTo("WAITLISTED")).body("waitingPosition", equalTo(1));
            secretariat().body(Map.of("reason", "two are enough")).post(REGISTRATIONS + "/" + fourth + "/rejection").then()
                    .statusCode(200).body("state", equalTo("REJECTED")).body("history[1].reason", equalTo("two are enough"));
            try (var events = TestEvents.ofSuite()) {
                events.await(TOPIC, 1, "registration.requested.v1", UUID.fromString(second));
                events.await(TOPIC, 1, "registration.approved.v1", UUID.fromString(second));
                events.await(TOPIC, 1, "registration.waitlisted.v1", UUID.fromString(third));
                events.await(TOPIC, 1, "registration.rejected.v1", UUID.fromString(fourth));
            }
        }
    }

    @Test
    void aPastMeetingIsRecordedAfterTheFact() {
        try (var meeting = Meeting.ofJanuary2023().drafted().announced()) {
            meeting.at("2023-01-17T04:00:00Z").registrationOpened();
            meeting.at("2023-01-27T04:00:00Z").registrationClosed();
            meeting.at("2023-01-30T04:00:00Z").inSession();
            meeting.at("2023-01-30T08:00:00Z").ended();

            String id = registerOn("2023-01-20T04:00:00Z", meeting, ngo, person, "ROOM");
            read(id).then().body("registeredAt", equalTo("2023-01-20T04:00:00Z")).body("history[1].reason",
                    equalTo("entered from the list"));
            try (var events = TestEvents.ofSuite()) {
                var approved = events.await(TOPIC, 1, "registration.approved.v1", UUID.fromString(id)).getFirst();
                assertEquals("2023-01-20T04:00:00Z", approved.header("ce_time"));
                assertEquals(true, approved.header("ce_recordedtime").compareTo("2024") > 0);
            }
            var late = registration(meeting, ngo, aPersonOf(ngo), "ROOM");
            awaitRefusal("registration-not-open", late);
            late.put("occurredAt", "2023-01-28T04:00:00Z");
            late.put("reason", "entered from the list");
            awaitRefusal("registration-not-open", late);
            late.put("reason", null);
            secretariat().body(late).post(REGISTRATIONS).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        }
    }

    @Test
    void everybodySeesWhatTheyMaySee() {
        String other = aMemberOf("MINISTRY");
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            String own = register(meeting, ngo, person, "ROOM");
            String others = register(meeting, other, aPersonOf(other), "ONLINE");
            String list = REGISTRATIONS + "?meeting=" + meeting.id();

            for (var reader : List.of(secretariat(), auditor(), desk())) {
                reader.get(list).then().statusCode(200).body("items.id", contains(own, others))
                        .body("items[0].delegate.displayName", equalTo("A. Sample"))
                        .body(not(containsString("private@example.org"))).body("items[0]", not(hasKey("history")));
            }
            secretariat().get(list + "&mode=ONLINE&state=APPROVED&organisation=" + other).then().body("items.id",
                    contains(others));
            desk().get(REGISTRATIONS).then().statusCode(400);
            desk().get(REGISTRATIONS + "/" + own).then().statusCode(200).body("$", not(hasKey("history")))
                    .body(not(containsString("private@example.org")));
            representativeOf(ngo).get(list).then().body("items.id", contains(own));
            representativeOf(ngo).get(REGISTRATIONS + "/" + others).then().statusCode(404);
            representativeOf(ngo).post(REGISTRATIONS + "/" + others + "/withdrawal").then().statusCode(404);
            representativeOf(ngo).get(REGISTRATIONS + "/" + UUID.randomUUID()).then().statusCode(404);
            for (var reader : List.of(partner())) {
                reader.get(list).then().statusCode(403);
            }
            thePublic().get(list).then().statusCode(401);
            thePublic().get(REGISTRATIONS + "/" + own).then().statusCode(401);
        }
    }

    @Test
    void problemsSayWhatIsWrongFieldByField() {
        secretariat().body("{}").post(REGISTRATIONS).then().statusCode(422).body("errors.pointer",
                contains("/meetingId", "/mode", "/organisationId", "/personId"));
        secretariat().body("{\"mode\": \"BALCONY\"}").post(REGISTRATIONS).then().statusCode(400).body("errors[0].detail",
                containsString("ROOM, ONLINE"));
        secretariat().body("{\"mode\": ").post(REGISTRATIONS).then().statusCode(400);
        secretariat().get(REGISTRATIONS + "?state=LOST").then().statusCode(400);
        secretariat().post(REGISTRATIONS + "/" + UUID.randomUUID() + "/withdrawal").then().statusCode(404);
        secretariat().post(REGISTRATIONS + "/" + UUID.randomUUID() + "/approval").then().statusCode(404);
    }
}
