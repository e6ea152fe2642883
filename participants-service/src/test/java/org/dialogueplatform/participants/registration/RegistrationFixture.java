package org.dialogueplatform.participants.registration;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;

import org.dialogueplatform.participants.Meeting;

import io.restassured.response.Response;

/** What tests of registrations do again and again. */
final class RegistrationFixture {

    static final String REGISTRATIONS = "/api/v1/registrations";

    private RegistrationFixture() {
    }

    static Map<String, Object> registration(Meeting meeting, String organisation, String person, String mode) {
        return new HashMap<>(
                Map.of("meetingId", meeting.id(), "organisationId", organisation, "personId", person, "mode", mode));
    }

    /** Registered by the secretariat as soon as the news of the meeting arrived. */
    static String register(Meeting meeting, String organisation, String person, String mode) {
        return await()
                .until(() -> secretariat().body(registration(meeting, organisation, person, mode)).post(REGISTRATIONS),
                        answer -> answer.statusCode() == 201)
                .path("id");
    }

    /** The same, recorded after the fact. */
    static String registerOn(String occurredAt, Meeting meeting, String organisation, String person, String mode) {
        var body = registration(meeting, organisation, person, mode);
        body.put("occurredAt", occurredAt);
        body.put("reason", "entered from the list");
        return await()
                .until(() -> secretariat().body(body).post(REGISTRATIONS), answer -> answer.statusCode() == 201).path("id");
    }

    /** Waits until a refusal is the one that is expected: news of the meeting may still be on their way. */
    static void awaitRefusal(String code, Map<String, Object> registration) {
        await().untilAsserted(() -> secretariat().body(registration).post(REGISTRATIONS).then()
                .statusCode(409).body("code", equalTo(code)));
    }

    static void awaitState(String registration, String state) {
        await().untilAsserted(() -> read(registration).then().body("state", equalTo(state)));
    }

    static Response read(String registration) {
        return secretariat().get(REGISTRATIONS + "/" + registration);
    }

    static Response withdraw(String registration) {
        return secretariat().post(REGISTRATIONS + "/" + registration + "/withdrawal");
    }
}
