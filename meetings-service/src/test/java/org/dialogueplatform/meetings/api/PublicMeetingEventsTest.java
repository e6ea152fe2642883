package org.dialogueplatform.meetings.api;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.actBecause;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.inSession;
import static org.dialogueplatform.meetings.api.Api.item;
import static org.dialogueplatform.meetings.api.Api.meeting;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.dialogueplatform.testing.TestEvents.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What partners are told of meetings, and what nobody but the secretariat sees. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class PublicMeetingEventsTest {

    private static TestEvents events;

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void listen() {
        events = TestEvents.ofSuite();
    }

    @AfterAll
    static void stopListening() {
        events.close();
    }

    @Test
    void aMeetingIsToldFromItsAnnouncementOnAndNotBefore() {
        UUID id = draft(2061);
        addItem(id, item("PROPOSAL", "Proposals of civil society"));
        revise(id, 2061, "T04:", "T05:");
        act(id, "announcement");
        revise(id, 2061, "T04:", "T06:");
        revise(id, 2061, "T04:", "T06:");
        actBecause(id, "postponement", "The venue is closed");
        actBecause(id, "cancellation", "No quorum");
        List<Received> told = told(id, 5);
        assertEquals(List.of("announced", "agenda-circulated", "rescheduled", "rescheduled", "cancelled"),
                told.stream().map(event -> event.type().replace("org.dialogueplatform.public.meeting.", "").replace(".v1", ""))
                        .toList());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(i + 1, told.get(i).sequence());
            assertEquals(i + 1, json(told.get(i)).getInt("publicNo"));
            assertEquals("public", told.get(i).header("ce_dataclassification"));
            assertFalse(told.get(i).data().contains("meet.example.org"), "where members join is not for everybody");
        }
        assertEquals("2061-01-30T06:00:00Z", json(told.get(2)).getString("startsAt"));
        assertEquals("The venue is closed", json(told.get(3)).getString("reason"));
        assertEquals("CANCELLED", json(told.get(4)).getString("state"));
        asPublic().get(json(told.get(1)).getString("agendaHref")).then().statusCode(200);
    }

    @Test
    void ofADraftThatIsCalledOffNobodyHears() throws SQLException {
        UUID draft = draft(2062);
        actBecause(draft, "cancellation", "The topic moves to March");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) filter (where topic = 'dialogue.public.v1'), count(*) from outbox_event where aggregate_id = ?")) {
            select.setObject(1, draft);
            ResultSet found = select.executeQuery();
            found.next();
            assertEquals(0, found.getInt(1));
            assertTrue(found.getInt(2) > 0, "the other services hear of it");
        }
    }

    @Test
    void whatIsKeptFromThePublicLiesOnTheTableForTheSecretariatAlone() {
        UUID id = inSession(2063);
        UUID item = Api.firstItem(id);
        UUID recommendation = UUID.randomUUID();
        events.publish("dialogue.recommendations.recommendation.v1", "recommendation.tabled.v1", recommendation, 3, """
                {"recommendationId":"%s","reference":"HDDP-2063-01-001","meetingId":"%s","agendaItemId":"%s","textVersion":1,
                 "text":{"original":"en","translations":{"en":{"text":"Appoint judges.","state":"ORIGINAL"}}},"public":false}"""
                .formatted(recommendation, id, item));
        String table = MEETINGS + "/" + id + "/tabled-recommendations";
        await().untilAsserted(() -> asSecretariat().get(table).then().statusCode(200).body("items", hasSize(1)));
        asPublic().get(table).then().statusCode(200).body("items", hasSize(0));
        asSecretariat().post(MEETINGS + "/{id}/agenda-items/{item}/taking-up", id, item).then().statusCode(200);
        asSecretariat().body("""
                {"agendaItemId":"%s","kind":"ADOPT","method":"CONSENSUS",
                 "text":{"original":"en","translations":{"en":{"text":"Adopted."}}},
                 "recommendations":[{"id":"%s","eventNo":3,"textVersion":1}]}""".formatted(item, recommendation))
                .post(MEETINGS + "/{id}/decisions", id).then().statusCode(201);
        String decisions = MEETINGS + "/" + id + "/decisions";
        asPublic().get(decisions).then().statusCode(200).body("items[0].recommendations", hasSize(0));
        asSecretariat().get(decisions).then().body("items[0].recommendations", hasSize(1));
        events.publish("dialogue.recommendations.recommendation.v1", "recommendation.published.v1", recommendation, 4, """
                {"recommendationId":"%s","reference":"HDDP-2063-01-001"}""".formatted(recommendation));
        await().untilAsserted(() -> asPublic().get(table).then().statusCode(200).body("items", hasSize(1)));
        asPublic().get(decisions).then().body("items[0].recommendations", hasSize(1));
    }

    private static List<Received> told(UUID id, int events) {
        return PublicMeetingEventsTest.events.await("dialogue.public.v1", events, event -> id.toString().equals(event.key()));
    }

    private static void revise(UUID id, int year, String from, String to) {
        asSecretariat().header("If-Match", "*").body(meeting(year).replace("-30" + from, "-30" + to))
                .put(MEETINGS + "/{id}", id)
                .then().statusCode(200);
    }

    private static JsonPath json(Received event) {
        return JsonPath.from(event.data());
    }
}
