package org.dialogueplatform.participants.registration;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Meeting.spokenToBy;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.anOrganisationThatMaySend;
import static org.dialogueplatform.participants.Participants.join;
import static org.dialogueplatform.participants.registration.RegistrationFixture.REGISTRATIONS;
import static org.dialogueplatform.participants.registration.RegistrationFixture.awaitRefusal;
import static org.dialogueplatform.participants.registration.RegistrationFixture.awaitState;
import static org.dialogueplatform.participants.registration.RegistrationFixture.read;
import static org.dialogueplatform.participants.registration.RegistrationFixture.register;
import static org.dialogueplatform.participants.registration.RegistrationFixture.registration;
import static org.dialogueplatform.participants.registration.RegistrationFixture.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.participants.Meeting;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who speaks to an item of the agenda is registered with the announcement. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class RapporteursTest {

    @Test
    void whoSpeaksHasASeatAsSoonAsTheMeetingIsAnnouncedThoughTheirOrganisationIsNotInvited() {
        String court = anOrganisation("CONSTITUTIONAL_COURT");
        String judge = aPersonOf(court);
        try (var meeting = Meeting.today().with("agendaItems", spokenToBy(judge)).drafted().announced()) {
            String registration = awaitRapporteur(meeting, judge);

            read(registration).then().body("role", equalTo("RAPPORTEUR")).body("mode", equalTo("ROOM"))
                    .body("state", equalTo("APPROVED")).body("delegate.personId", equalTo(judge))
                    .body("delegate.organisationId", equalTo(court));
            try (var events = TestEvents.ofSuite()) {
                events.await("dialogue.participants.registration.v1", 1, "registration.approved.v1",
                        UUID.fromString(registration));
            }
        }
    }

    @Test
    void theirSeatTakesNobodyElsesAndIsNotWithinWhatTheOrganisationMaySend() {
        String ngo = anOrganisationThatMaySend(1);
        join(ngo, "MEMBER", "2013-01-01", null);
        String speaker = aPersonOf(ngo);
        try (var meeting = Meeting.today().with("roomCapacity", 1).drafted().announced().registrationOpened()) {
            String delegate = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            meeting.changedTo("agendaItems", spokenToBy(speaker));
            awaitState(awaitRapporteur(meeting, speaker), "APPROVED");
            read(delegate).then().body("state", equalTo("APPROVED"));

            withdraw(delegate).then().statusCode(200);
            String next = register(meeting, ngo, aPersonOf(ngo), "ONLINE");
            read(next).then().body("state", equalTo("APPROVED")).body("role", equalTo("DELEGATE"));
        }
    }

    @Test
    void whoWaitedForASeatHasOneWhenTheAgendaNamesThem() {
        String ngo = aMemberOf("NGO");
        String speaker = aPersonOf(ngo);
        try (var meeting = Meeting.today().with("roomCapacity", 1).drafted().announced().registrationOpened()) {
            register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String waiting = register(meeting, ngo, speaker, "ROOM");
            read(waiting).then().body("state", equalTo("WAITLISTED"));
            meeting.changedTo("agendaItems", spokenToBy(speaker));

            awaitState(waiting, "APPROVED");
            assertEquals(1, registrations(meeting, speaker));
        }
    }

    @Test
    void whoIsTakenOffTheAgendaLosesOnlyWhatTheAgendaGave() {
        String ngo = aMemberOf("NGO");
        String speaker = aPersonOf(ngo);
        String delegate = aPersonOf(ngo);
        try (var meeting = Meeting.today().with("agendaItems", spokenToBy(speaker)).drafted().announced()
                .registrationOpened()) {
            String automatic = awaitRapporteur(meeting, speaker);
            String byHand = register(meeting, ngo, delegate, "ONLINE");
            meeting.changedTo("agendaItems", spokenToBy(delegate));
            awaitState(automatic, "WITHDRAWN");
            assertEquals(byHand, awaitRapporteur(meeting, delegate));
            meeting.changedTo("agendaItems", spokenToBy(speaker));

            awaitRapporteur(meeting, speaker);
            read(byHand).then().body("state", equalTo("APPROVED")).body("role", equalTo("DELEGATE"));
            assertEquals(2, registrations(meeting, speaker));
            assertEquals(1, registrations(meeting, delegate));
        }
    }

    @Test
    void theirOrganisationSaysHowTheyComeAndFromThenOnItsWordCounts() {
        String ngo = aMemberOf("NGO");
        String speaker = aPersonOf(ngo);
        try (var meeting = Meeting.today().with("roomCapacity", 1).with("agendaItems", spokenToBy(speaker)).drafted()
                .announced().registrationOpened()) {
            String automatic = awaitRapporteur(meeting, speaker);
            String waiting = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            assertEquals(automatic, register(meeting, ngo, speaker, "ONLINE"));
            read(automatic).then().body("mode", equalTo("ONLINE")).body("state", equalTo("APPROVED"));
            read(waiting).then().body("state", equalTo("APPROVED"));
            secretariat().get("/api/v1/invitations/" + meeting.invitationOf(ngo)).then().body("state", equalTo("ACCEPTED"));
            awaitRefusal("already-registered", registration(meeting, ngo, speaker, "ROOM"));

            meeting.changedTo("agendaItems", List.of());
            await().untilAsserted(() -> read(automatic).then().body("role", equalTo("DELEGATE")));
            read(automatic).then().body("state", equalTo("APPROVED"));
        }
    }

    @Test
    void whoWithdrewIsNotRegisteredAgainByTheNextNewsOfTheMeeting() {
        String ngo = aMemberOf("NGO");
        String first = aPersonOf(ngo);
        String second = aPersonOf(ngo);
        try (var meeting = Meeting.today().with("mode", "ONLINE").with("agendaItems", spokenToBy(first)).drafted()
                .announced()) {
            withdraw(awaitRapporteur(meeting, first)).then().statusCode(200);
            meeting.changedTo("agendaItems", spokenToBy(first, second));

            read(awaitRapporteur(meeting, second)).then().body("mode", equalTo("ONLINE"));
            secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id()).then()
                    .body("items.delegate.personId", contains(first, second))
                    .body("items.state", contains("WITHDRAWN", "APPROVED"));
        }
    }

    @Test
    void whoWasErasedOrIsUnknownIsPassedOver() {
        String ngo = aMemberOf("NGO");
        String erased = aPersonOf(ngo);
        secretariat().body(Map.of("reason", "At their own request")).post("/api/v1/persons/" + erased + "/erasure").then()
                .statusCode(200);
        String speaker = aPersonOf(ngo);
        try (var meeting = Meeting.today()
                .with("agendaItems", spokenToBy(erased, UUID.randomUUID().toString(), speaker)).drafted().announced()) {
            awaitRapporteur(meeting, speaker);

            secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id()).then().body("items.delegate.personId",
                    contains(speaker));
        }
    }

    private static String awaitRapporteur(Meeting meeting, String person) {
        return await().until(() -> secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id()).path(
                "items.find { it.delegate.personId == '%s' && it.state == 'APPROVED' && it.role == 'RAPPORTEUR' }?.id"
                        .formatted(person)),
                found -> found != null);
    }

    private static int registrations(Meeting meeting, String person) {
        return secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id())
                .path("items.findAll { it.delegate.personId == '%s' }.size()".formatted(person));
    }
}
