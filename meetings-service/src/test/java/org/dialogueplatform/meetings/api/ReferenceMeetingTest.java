package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.happened;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.dialogueplatform.meetings.api.Api.meeting;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The meeting of 30 January 2023, recorded after the fact from its drafting to its closing. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ReferenceMeetingTest {

    private static final String RECOMMENDATIONS = "dialogue.recommendations.recommendation.v1";
    private static final String REGISTRATIONS = "dialogue.participants.registration.v1";

    @Test
    void theReferenceMeetingIsRecordedFromItsDraftingToItsClosing() {
        try (TestEvents kafka = TestEvents.ofSuite()) {
            UUID id = created(asSecretariat().body(meeting(2023)).post(MEETINGS).then().body("number", equalTo(1))
                    .body("startsAtLocal", equalTo("2023-01-30T10:00:00+06:00")));
            UUID address = addItem(id, item("ADDRESS", "Address by the Deputy Minister of Foreign Affairs"));
            UUID proposals = addItem(id, item("PROPOSAL", "Recommendations of civil society"));

            act(id, "announcement", "2023-01-16T05:00:00Z");
            act(id, "registration-opening", "2023-01-16T05:00:00Z");
            act(id, "registration-closing", "2023-01-27T12:00:00Z");
            act(id, "opening", "2023-01-30T04:00:00Z");
            dealWith(id, address, "2023-01-30T04:05:00Z", "2023-01-30T04:20:00Z");
            act(id, "agenda-items/" + proposals + "/taking-up", "2023-01-30T06:00:00Z");

            UUID recommendation = UUID.randomUUID();
            kafka.publish(RECOMMENDATIONS, "recommendation.tabled.v1", recommendation, 3,
                    tabled(recommendation, "HDDP-2023-01-001", id, proposals));
            Awaitility.await()
                    .untilAsserted(() -> asPublic().get(MEETINGS + "/{id}/tabled-recommendations", id)
                            .then().statusCode(200).body("items.reference", contains("HDDP-2023-01-001")));

            UUID decision = created(asSecretariat().body("""
                    {"agendaItemId":"%s","kind":"TRANSMIT","method":"CONSENSUS","text":%s,
                     "recommendations":[{"id":"%s","eventNo":3,"textVersion":1}],
                     "occurredAt":"2023-01-30T07:30:00Z","reason":"Recorded from the press release"}
                    """.formatted(proposals, text("The meeting passes the recommendations on to the bodies they address."),
                    recommendation)).post(MEETINGS + "/{id}/decisions", id).then());
            act(id, "agenda-items/" + proposals + "/conclusion", "2023-01-30T07:40:00Z");
            act(id, "ending", "2023-01-30T08:00:00Z");

            attended(kafka, id, "NGO", "ROOM");
            attended(kafka, id, "NGO", "ONLINE");
            attended(kafka, id, "NGO", "ROOM");
            attended(kafka, id, "MINISTRY", "ROOM");
            Awaitility.await().untilAsserted(
                    () -> asSecretariat().get(MEETINGS + "/{id}/attendance", id).then().body("present", equalTo(4)));
            asSecretariat().post(MEETINGS + "/{id}/minutes", id).then().statusCode(201)
                    .body("attendance.present", contains(1, 1, 2))
                    .body("items[1].recommendations.state", contains("TRANSMITTED"));
            asSecretariat().body("""
                    {"amendmentWorkingDays":0,"occurredAt":"2023-01-31T06:00:00Z","reason":"Recorded from the minutes"}
                    """).post(MEETINGS + "/{id}/minutes/1/circulation", id).then().statusCode(200);
            act(id, "minutes/1/approval", "2023-02-01T05:00:00Z");
            act(id, "closing", "2023-02-01T06:00:00Z");

            asPublic().get(MEETINGS + "/{id}/attendance", id).then().statusCode(200).body("recorded", equalTo(true))
                    .body("counts.category", contains("MINISTRY", "NGO", "NGO"))
                    .body("counts.mode", contains("ROOM", "ONLINE", "ROOM")).body("counts.present", contains(1, 1, 2));
            asPublic().get(MEETINGS + "/{id}/decisions/{decision}", id, decision).then().statusCode(200)
                    .body("kind", equalTo("TRANSMIT")).body("recommendations.reference", contains("HDDP-2023-01-001"))
                    .body("takenAt", equalTo("2023-01-30T07:30:00Z"));
            asPublic().get(MEETINGS + "/{id}", id).then().body("state", equalTo("CLOSED")).body("agendaState",
                    equalTo("ADOPTED"));
            asSecretariat().get(MEETINGS + "/{id}/acts", id).then().body("items", hasSize(19)).body("items[18].act",
                    equalTo("meeting.closed")).body("items[18].occurredAt", equalTo("2023-02-01T06:00:00Z"));

            var facts = kafka.await("dialogue.meetings.meeting.v1", 19, event -> id.toString().equals(event.key()));
            assertEquals(List.of("meeting.drafted", "meeting.revised", "meeting.revised", "meeting.announced",
                    "agenda.circulated", "meeting.registration-opened", "meeting.registration-closed", "meeting.opened",
                    "agenda.adopted", "agenda-item.taken-up", "agenda-item.concluded", "agenda-item.taken-up", "decision.taken",
                    "agenda-item.concluded", "meeting.ended", "minutes.drafted", "minutes.circulated", "minutes.approved",
                    "meeting.closed"),
                    facts.stream().map(event -> event.type().replace("org.dialogueplatform.", "").replace(".v1", "")).toList());
        }
    }

    private static void dealWith(UUID meeting, UUID item, String from, String to) {
        act(meeting, "agenda-items/" + item + "/taking-up", from);
        act(meeting, "agenda-items/" + item + "/conclusion", to);
    }

    private static void act(UUID meeting, String act, String occurredAt) {
        asSecretariat().body(happened(occurredAt)).post(MEETINGS + "/{id}/" + act, meeting).then().statusCode(200);
    }

    static String tabled(UUID recommendation, String reference, UUID meeting, UUID item) {
        return """
                {"recommendationId":"%s","reference":"%s","meetingId":"%s","agendaItemId":"%s","textVersion":1,
                 "text":{"original":"en","translations":{"en":{"text":"Appoint judges by open competition.","state":"ORIGINAL"}}}}
                """
                .formatted(recommendation, reference, meeting, item);
    }

    private static void attended(TestEvents kafka, UUID meeting, String category, String mode) {
        UUID registration = UUID.randomUUID();
        kafka.publish(REGISTRATIONS, "attendance.recorded.v1", registration, 2, """
                {"registrationId":"%s","meetingId":"%s","personId":"%s","organisationId":"%s","category":"%s","mode":"%s",
                 "result":"PRESENT","at":"2023-01-30T03:50:00Z"}
                """.formatted(registration, meeting, UUID.randomUUID(), UUID.randomUUID(), category, mode));
    }
}
