package org.dialogueplatform.participants.registration;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.registration.RegistrationFixture.REGISTRATIONS;
import static org.dialogueplatform.participants.registration.RegistrationFixture.awaitState;
import static org.dialogueplatform.participants.registration.RegistrationFixture.read;
import static org.dialogueplatform.participants.registration.RegistrationFixture.register;
import static org.dialogueplatform.participants.registration.RegistrationFixture.registration;
import static org.dialogueplatform.participants.registration.RegistrationFixture.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.dialogueplatform.participants.Meeting;
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
class WaitingListTest {

    private static final String TOPIC = "dialogue.participants.registration.v1";

    private String ngo;

    @BeforeEach
    void participants() {
        ngo = aMemberOf("NGO");
    }

    @Test
    void whoComesTooLateWaitsAndTheFirstOneGetsTheSeatThatBecomesFree() {
        try (var meeting = Meeting.today().with("roomCapacity", 1).with("onlineCapacity", 1).drafted().announced()
                .registrationOpened()) {
            String seated = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String first = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String second = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String online = register(meeting, ngo, aPersonOf(ngo), "ONLINE");
            String onlineWaiting = register(meeting, ngo, aPersonOf(ngo), "ONLINE");
            read(seated).then().body("state", equalTo("APPROVED"));
            read(online).then().body("state", equalTo("APPROVED"));
            secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id() + "&state=WAITLISTED").then()
                    .body("items.id", contains(first, second, onlineWaiting))
                    .body("items.waitingPosition", contains(1, 2, 1));

            withdraw(seated).then().statusCode(200);
            read(first).then().body("state", equalTo("APPROVED")).body("history.state",
                    contains("PENDING", "WAITLISTED", "APPROVED"));
            read(second).then().body("state", equalTo("WAITLISTED")).body("waitingPosition", equalTo(1));
            read(onlineWaiting).then().body("state", equalTo("WAITLISTED"));

            try (var events = TestEvents.ofSuite()) {
                var waitlisted = events.await(TOPIC, 1, "registration.waitlisted.v1", UUID.fromString(second)).getFirst();
                assertEquals(2, JsonPath.from(waitlisted.data()).getInt("position"));
                var promoted = events.await(TOPIC, 1, "registration.promoted.v1", UUID.fromString(first)).getFirst();
                assertEquals(2, promoted.sequence());
                events.await(TOPIC, 1, "registration.withdrawn.v1", UUID.fromString(seated));
            }
        }
    }

    @Test
    void whoWaitsAndWithdrawsLeavesNoSeatFree() {
        try (var meeting = Meeting.today().with("roomCapacity", 1).drafted().announced().registrationOpened()) {
            register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String first = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String second = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            withdraw(first).then().statusCode(200);

            read(second).then().body("state", equalTo("WAITLISTED")).body("waitingPosition", equalTo(1));
        }
    }

    @Test
    void aLargerRoomPromotesThoseWhoWaitInTheirOrder() {
        try (var meeting = Meeting.today().with("roomCapacity", 1).drafted().announced().registrationOpened()) {
            register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String first = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String second = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            String third = register(meeting, ngo, aPersonOf(ngo), "ROOM");
            meeting.changedTo("roomCapacity", 3);

            awaitState(first, "APPROVED");
            awaitState(second, "APPROVED");
            read(third).then().body("state", equalTo("WAITLISTED")).body("waitingPosition", equalTo(1));
        }
    }

    @Test
    void aCardThatWasOvertakenChangesNothing() {
        try (var meeting = Meeting.today().with("roomCapacity", 1).drafted().announced().registrationOpened()) {
            register(meeting, ngo, aPersonOf(ngo), "ROOM");
            meeting.cardOvertaken("CANCELLED", 2);
            meeting.changedTo("roomCapacity", 2);
            String second = register(meeting, ngo, aPersonOf(ngo), "ROOM");

            awaitState(second, "APPROVED");
        }
    }

    @Test
    void ofTwoWhoWantTheLastSeatAtOnceOneGetsIt() {
        var people = List.of(aPersonOf(ngo), aPersonOf(ngo));
        for (int round = 0; round < 3; round++) {
            try (var meeting = Meeting.today().with("roomCapacity", 2).drafted().announced().registrationOpened()) {
                register(meeting, ngo, aPersonOf(ngo), "ROOM");
                var states = AtOnce.run(people.stream().<Callable<String>> map(person -> () -> secretariat()
                        .body(registration(meeting, ngo, person, "ROOM")).post(REGISTRATIONS).then().statusCode(201).extract()
                        .path("state")).toList());

                assertEquals(List.of("APPROVED", "WAITLISTED"), states.stream().sorted().toList());
            }
        }
    }

    @Test
    void ofManyWhoRegisterAtOnceAsManyAreSeatedAsThereAreSeats() {
        String other = aMemberOf("NGO");
        var people = new ArrayList<String>();
        for (int delegate = 0; delegate < 12; delegate++) {
            people.add(aPersonOf(ngo));
        }
        try (var meeting = Meeting.today().with("roomCapacity", 5).drafted().announced().registrationOpened()) {
            // somebody of another organisation registers first, so that nobody below waits for news of the meeting
            withdraw(register(meeting, other, aPersonOf(other), "ONLINE")).then().statusCode(200);
            var states = AtOnce.run(people.stream().<Callable<String>> map(person -> () -> secretariat()
                    .body(registration(meeting, ngo, person, "ROOM")).post(REGISTRATIONS).then().statusCode(201).extract()
                    .path("state")).toList());
            assertEquals(5, Collections.frequency(states, "APPROVED"));
            assertEquals(7, Collections.frequency(states, "WAITLISTED"));

            List<String> seated = secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id() + "&state=APPROVED&mode=ROOM")
                    .path("items.id");
            AtOnce.run(seated.stream().<Callable<Integer>> map(id -> () -> withdraw(id).statusCode()).toList())
                    .forEach(status -> assertEquals(200, status));
            secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id() + "&state=APPROVED&mode=ROOM").then()
                    .body("items.size()", equalTo(5));
            secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id() + "&state=WAITLISTED").then()
                    .body("items.waitingPosition", contains(1, 2));
        }
    }

    @Test
    void noSeatIsLostWhileTheRoomGrows() {
        var people = new ArrayList<String>();
        for (int delegate = 0; delegate < 8; delegate++) {
            people.add(aPersonOf(ngo));
        }
        try (var meeting = Meeting.today().with("roomCapacity", 1).drafted().announced().registrationOpened()) {
            register(meeting, ngo, people.removeFirst(), "ROOM");
            var acts = new ArrayList<Callable<String>>();
            people.forEach(person -> acts.add(() -> secretariat().body(registration(meeting, ngo, person, "ROOM"))
                    .post(REGISTRATIONS).then().statusCode(201).extract().path("state")));
            acts.add(() -> meeting.changedTo("roomCapacity", 6).id());
            AtOnce.run(acts);

            await().untilAsserted(() -> secretariat()
                    .get(REGISTRATIONS + "?meeting=" + meeting.id() + "&state=APPROVED").then()
                    .body("items.size()", equalTo(6)));
            secretariat().get(REGISTRATIONS + "?meeting=" + meeting.id() + "&state=WAITLISTED").then()
                    .body("items.waitingPosition", contains(1, 2));
        }
    }

    @Test
    void aPersonWhoRegistersTwiceAtOnceIsRegisteredOnce() {
        String person = aPersonOf(ngo);
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            register(meeting, ngo, aPersonOf(ngo), "ROOM");
            var statuses = AtOnce.run(5, () -> secretariat().body(registration(meeting, ngo, person, "ROOM"))
                    .post(REGISTRATIONS).statusCode());

            assertEquals(List.of(201, 409, 409, 409, 409), statuses.stream().sorted().toList());
        }
    }
}
