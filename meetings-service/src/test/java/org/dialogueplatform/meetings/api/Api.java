package org.dialogueplatform.meetings.api;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.TestActors;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests as different actors send them. */
final class Api {

    static final String MEETINGS = "/api/v1/meetings";

    private Api() {
    }

    static RequestSpecification asSecretariat() {
        return as("role=secretariat");
    }

    static RequestSpecification asRepresentative() {
        return as("role=representative; organisation=" + UUID.randomUUID());
    }

    static RequestSpecification as(String actor) {
        return given().header("Authorization", TestActors.bearer(actor)).contentType(ContentType.JSON);
    }

    static RequestSpecification asPublic() {
        return given();
    }

    /** A hybrid meeting that starts on 30 January of the year at ten in Astana. */
    static String meeting(int year) {
        return """
                {"kind":"REGULAR","mode":"HYBRID","title":%s,
                 "startsAt":"%d-01-30T04:00:00Z","endsAt":"%d-01-30T08:00:00Z","timeZone":"Asia/Almaty",
                 "venue":%s,"roomCapacity":60,"onlineCapacity":200,
                 "onlineAccess":{"url":"https://meet.example.org/room","visibility":"MEMBERS"},
                 "registration":{"opensAt":"%d-01-10T03:00:00Z","closesAt":"%d-01-27T12:00:00Z"},
                 "acceptOverlap":true,"reason":"Other tests meet there, too"}
                """.formatted(text("Courts and human rights", "Суды и права человека"), year, year,
                text("Astana, House of Ministries", "Астана, Дом министерств"), year, year);
    }

    static String text(String english) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"%s\"}}}".formatted(english);
    }

    static String text(String english, String russian) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"%s\"},\"ru\":{\"text\":\"%s\",\"state\":\"REVIEWED\"}}}"
                .formatted(english, russian);
    }

    static String item(String kind, String title) {
        return "{\"kind\":\"%s\",\"title\":%s}".formatted(kind, text(title));
    }

    static String happened(String occurredAt) {
        return "{\"occurredAt\":\"%s\",\"reason\":\"Recorded from the minutes\"}".formatted(occurredAt);
    }

    /** The id of a new draft. */
    static UUID draft(int year) {
        return created(asSecretariat().body(meeting(year)).post(MEETINGS).then());
    }

    /** The id of a new item. */
    static UUID addItem(UUID meeting, String body) {
        return created(asSecretariat().body(body).post(MEETINGS + "/{id}/agenda-items", meeting).then());
    }

    /** The id of a meeting that has been announced, with one item. */
    static UUID announced(int year) {
        UUID meeting = draft(year);
        addItem(meeting, item("PROPOSAL", "Proposals of civil society"));
        act(meeting, "announcement");
        return meeting;
    }

    /** The id of a meeting in session, with one item. */
    static UUID inSession(int year) {
        UUID meeting = announced(year);
        for (String act : new String[] { "registration-opening", "registration-closing", "opening" }) {
            act(meeting, act);
        }
        return meeting;
    }

    /** The id of the meeting's first item. */
    static UUID firstItem(UUID meeting) {
        return UUID.fromString(asSecretariat().get(MEETINGS + "/{id}/agenda-items", meeting).then().statusCode(200).extract()
                .path("items[0].id"));
    }

    static ValidatableResponse act(UUID meeting, String act) {
        return asSecretariat().post(MEETINGS + "/{id}/" + act, meeting).then().statusCode(200);
    }

    /** Its minutes are drafted, circulated and approved, so that it can be closed. */
    static UUID withApprovedMinutes(UUID meeting) {
        asSecretariat().post(MEETINGS + "/{id}/minutes", meeting).then().statusCode(201);
        asSecretariat().body(Map.of("amendmentWorkingDays", 0)).post(MEETINGS + "/{id}/minutes/1/circulation", meeting).then()
                .statusCode(200);
        act(meeting, "minutes/1/approval");
        return meeting;
    }

    static ValidatableResponse actBecause(UUID meeting, String act, String reason) {
        return asSecretariat().body(Map.of("reason", reason)).post(MEETINGS + "/{id}/" + act, meeting).then().statusCode(200);
    }

    static UUID created(ValidatableResponse answer) {
        return UUID.fromString(answer.statusCode(201).extract().path("id"));
    }

    /** What the participants-service tells of somebody at the door. */
    static String attendance(UUID registration, UUID meeting, String result) {
        return """
                {"registrationId":"%s","meetingId":"%s","personId":"%s","organisationId":"%s","category":"NGO","mode":"ROOM",
                 "result":"%s","at":"2023-01-30T03:50:00Z"}
                """.formatted(registration, meeting, UUID.randomUUID(), UUID.randomUUID(), result);
    }
}
