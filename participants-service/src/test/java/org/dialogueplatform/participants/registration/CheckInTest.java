package org.dialogueplatform.participants.registration;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.delegate;
import static org.dialogueplatform.participants.Actors.desk;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.registration.RegistrationFixture.REGISTRATIONS;
import static org.dialogueplatform.participants.registration.RegistrationFixture.read;
import static org.dialogueplatform.participants.registration.RegistrationFixture.register;
import static org.dialogueplatform.participants.registration.RegistrationFixture.registerOn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.participants.Meeting;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** At the door of a meeting, in January 2023 as it is recorded now and on the day itself. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class CheckInTest {

    private static final String TOPIC = "dialogue.participants.registration.v1";
    private static final String DURING_THE_MEETING = "2023-01-30T04:05:00Z";

    private String court;
    private String judge;

    @BeforeEach
    void participants() {
        court = aMemberOf("COURT");
        judge = aPersonOf(court);
    }

    @Test
    void aDelegateIsCheckedInAndOutAndThatIsTold() {
        try (var meeting = januaryMeetingInSession()) {
            String id = inTheRoom(meeting);
            checkIn(secretariat(), id, "QR", DURING_THE_MEETING).then().statusCode(200).body("state", equalTo("CHECKED_IN"))
                    .body("checkedInAt", equalTo(DURING_THE_MEETING)).body("checkInSource", equalTo("QR"));
            secretariat().body(Map.of("occurredAt", "2023-01-30T08:00:00Z", "reason", "entered from the list"))
                    .post(REGISTRATIONS + "/" + id + "/check-out").then().statusCode(200).body("state", equalTo("CHECKED_OUT"));

            try (var events = TestEvents.ofSuite()) {
                var attendance = events.await(TOPIC, 2, "attendance.recorded.v1", UUID.fromString(id));
                assertEquals(List.of("PRESENT", "LEFT"),
                        attendance.stream().map(event -> JsonPath.from(event.data()).getString("result")).toList());
                var came = JsonPath.from(attendance.getFirst().data());
                assertEquals("COURT", came.get("category"));
                assertEquals("ROOM", came.get("mode"));
                assertEquals(meeting.id(), came.get("meetingId"));
                assertEquals(DURING_THE_MEETING, came.get("at"));
                assertEquals(List.of(2L, 3L), attendance.stream().map(TestEvents.Received::sequence).toList());
            }
        }
    }

    @Test
    void checkingInTwiceIsRefusedAndCountsOnce() {
        try (var meeting = januaryMeetingInSession()) {
            String id = inTheRoom(meeting);
            var statuses = AtOnce.run(4, () -> checkIn(secretariat(), id, "DESK", DURING_THE_MEETING).statusCode());
            assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
            checkIn(secretariat(), id, "DESK", "2023-01-30T05:00:00Z").then().statusCode(409)
                    .body("code", equalTo("already-checked-in")).body("detail", containsString(DURING_THE_MEETING));

            String other = registerOn("2023-01-20T04:00:00Z", meeting, court, aPersonOf(court), "ROOM");
            checkIn(secretariat(), other, "DESK", DURING_THE_MEETING).then().statusCode(200);
            try (var events = TestEvents.ofSuite()) {
                var attendance = events.await(TOPIC, 2, event -> event.type().endsWith("attendance.recorded.v1")
                        && event.data().contains(meeting.id()));
                assertEquals(2, attendance.size());
            }
        }
    }

    @Test
    void theDeskChecksInForTheRoomOnTheDayItself() {
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            String id = register(meeting, court, judge, "ROOM");
            checkIn(desk(), id, "DESK", null).then().statusCode(409).body("code", equalTo("attendance-not-open"))
                    .body("detail", containsString("REGISTRATION_OPEN"));
            meeting.registrationClosed();
            await()
                    .untilAsserted(() -> checkIn(desk(), id, "DESK", null).then().statusCode(200));
            desk().post(REGISTRATIONS + "/" + id + "/check-out").then().statusCode(200);
            desk().post(REGISTRATIONS + "/" + id + "/withdrawal").then().statusCode(403);
        }
    }

    @Test
    void theDeskCannotRecordWhatHappenedLongAgo() {
        try (var meeting = januaryMeetingInSession()) {
            checkIn(desk(), inTheRoom(meeting), "DESK", DURING_THE_MEETING).then().statusCode(403);
        }
    }

    @Test
    void aDelegateOnlineChecksInForItself() {
        String other = aPersonOf(court);
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            String online = register(meeting, court, judge, "ONLINE");
            String room = register(meeting, court, other, "ROOM");
            meeting.registrationClosed();
            await().untilAsserted(
                    () -> checkIn(delegate(court, judge), online, "SELF", null).then().statusCode(200));

            checkIn(delegate(court, judge), room, "SELF", null).then().statusCode(403);
            checkIn(representativeOf(court), room, "QR", null).then().statusCode(403);
            checkIn(stranger(), room, "SELF", null).then().statusCode(404);
            checkIn(auditor(), room, "SELF", null).then().statusCode(403);
            checkIn(thePublic(), room, "SELF", null).then().statusCode(401);
            delegate(court, judge).post(REGISTRATIONS + "/" + online + "/check-out").then().statusCode(200);
        }
    }

    @Test
    void theSourceMustBeAbleToKnow() {
        try (var meeting = januaryMeetingInSession()) {
            String room = inTheRoom(meeting);
            String online = registerOn("2023-01-20T04:00:00Z", meeting, court, aPersonOf(court), "ONLINE");
            checkIn(secretariat(), room, "ONLINE", DURING_THE_MEETING).then().statusCode(409).body("code",
                    equalTo("wrong-source"));
            checkIn(secretariat(), online, "DESK", DURING_THE_MEETING).then().statusCode(409).body("code",
                    equalTo("wrong-source"));
            checkIn(secretariat(), online, "ONLINE", DURING_THE_MEETING).then().statusCode(200);
        }
    }

    @Test
    void checkInIsOnTheDayOfTheMeeting() {
        try (var meeting = januaryMeetingInSession()) {
            String id = inTheRoom(meeting);
            checkIn(secretariat(), id, "DESK", "2023-01-29T17:59:59Z").then().statusCode(409).body("code",
                    equalTo("attendance-not-open"));
            checkIn(secretariat(), id, "DESK", null).then().statusCode(409).body("code", equalTo("attendance-not-open"));
            checkIn(secretariat(), id, "DESK", "2023-01-29T18:00:00Z").then().statusCode(200);
        }
    }

    @Test
    void whoDoesNotComeCannotLeave() {
        try (var meeting = januaryMeetingInSession()) {
            String id = inTheRoom(meeting);
            secretariat().body(Map.of("occurredAt", DURING_THE_MEETING, "reason", "entered from the list"))
                    .post(REGISTRATIONS + "/" + id + "/check-out").then().statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition")).body("state", equalTo("APPROVED"));
            secretariat().header("If-Match", "\"9\"").body(Map.of("source", "DESK"))
                    .post(REGISTRATIONS + "/" + id + "/check-in").then().statusCode(412);
            secretariat().body("{}").post(REGISTRATIONS + "/" + id + "/check-in").then().statusCode(422)
                    .body("errors.pointer", contains("/source"));
            secretariat().post(REGISTRATIONS + "/" + id + "/check-in").then().statusCode(422);
            read(id).then().body("state", equalTo("APPROVED"));
        }
    }

    private Meeting januaryMeetingInSession() {
        var meeting = Meeting.ofJanuary2023().drafted().announced();
        meeting.at("2023-01-17T04:00:00Z").registrationOpened();
        meeting.at("2023-01-27T04:00:00Z").registrationClosed();
        return meeting.at("2023-01-30T04:00:00Z").inSession();
    }

    private String inTheRoom(Meeting meeting) {
        return registerOn("2023-01-20T04:00:00Z", meeting, court, judge, "ROOM");
    }

    private static Response checkIn(RequestSpecification actor, String registration, String source, String occurredAt) {
        var body = new HashMap<>(Map.of("source", source));
        if (occurredAt != null) {
            body.put("occurredAt", occurredAt);
            body.put("reason", "entered from the list");
        }
        return actor.body(body).post(REGISTRATIONS + "/" + registration + "/check-in");
    }
}
