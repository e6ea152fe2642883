package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.act;
import static org.dialogueplatform.meetings.api.Api.actBecause;
import static org.dialogueplatform.meetings.api.Api.announced;
import static org.dialogueplatform.meetings.api.Api.as;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Api.attendance;
import static org.dialogueplatform.meetings.api.Api.created;
import static org.dialogueplatform.meetings.api.Api.draft;
import static org.dialogueplatform.meetings.api.Api.inSession;
import static org.dialogueplatform.meetings.api.Api.meeting;
import static org.dialogueplatform.meetings.api.Api.text;
import static org.dialogueplatform.meetings.api.Api.withApprovedMinutes;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What the service hears of its neighbours, and what they hear of it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class NeighboursTest {

    private static final String MEETING_TOPIC = "dialogue.meetings.meeting.v1";
    private static final String CARD_TOPIC = "dialogue.meetings.meeting-card.v1";
    private static final String ORGANISATIONS = "dialogue.participants.organisation.v1";
    private static final String REGISTRATIONS = "dialogue.participants.registration.v1";
    private static final String REMINDERS = "dialogue.recommendations.reminder.v1";
    private static final TestEvents KAFKA = TestEvents.ofSuite();

    @AfterAll
    static void closeKafka() {
        KAFKA.close();
    }

    @Test
    void anItemShowsTheNamesOfThoseWhoReportAsTheyWereLastHeardOf() {
        UUID court = UUID.randomUUID();
        UUID judge = UUID.randomUUID();
        organisation(court, 2, "Constitutional Court");
        KAFKA.publish("dialogue.participants.delegate-card.v1", "delegate-card.changed.v1", judge, 1,
                """
                        {"personId":"%s","displayName":"A. Example","position":%s,"organisationId":"%s","category":"CONSTITUTIONAL_COURT","version":1}
                        """
                        .formatted(judge, original("Judge"), court));
        UUID meeting = draft(2070);
        String report = "{\"kind\":\"REPORT\",\"title\":%s,\"reportingOrganisation\":\"%s\",\"rapporteurs\":[{\"personId\":\"%s\"}]}"
                .formatted(text("Report"), court, judge);
        eventually(() -> asSecretariat().body(report).post(MEETINGS + "/{id}/agenda-items", meeting).then().statusCode(201));
        act(meeting, "announcement");

        asPublic().get(MEETINGS + "/{id}/agenda-items", meeting).then()
                .body("items[0].reportingOrganisation.name.text", equalTo("Constitutional Court"))
                .body("items[0].rapporteurs[0].name", equalTo("A. Example"))
                .body("items[0].rapporteurs[0].position.text", equalTo("Judge"))
                .body("items[0].rapporteurs[0].personId", nullValue());
        asSecretariat().get(MEETINGS + "/{id}/agenda-items", meeting).then().body("items[0].rapporteurs[0].personId",
                equalTo(judge.toString()));

        organisation(court, 1, "An older name");
        organisation(court, 3, "The Constitutional Court");
        eventually(() -> asPublic().get(MEETINGS + "/{id}/agenda-items", meeting).then()
                .body("items[0].reportingOrganisation.name.text", equalTo("The Constitutional Court")));
    }

    @Test
    void whoWasErasedReportsUnderAPseudonymFromThenOn() {
        UUID court = UUID.randomUUID();
        UUID judge = UUID.randomUUID();
        organisation(court, 1, "Supreme Court");
        String card = """
                {"personId":"%s","displayName":"E. Example","position":%s,"organisationId":"%s","category":"COURT","version":1}
                """.formatted(judge, original("Judge"), court);
        KAFKA.publish("dialogue.participants.delegate-card.v1", "delegate-card.changed.v1", judge, 1, card);
        UUID meeting = draft(2071);
        String report = "{\"kind\":\"REPORT\",\"title\":%s,\"reportingOrganisation\":\"%s\",\"rapporteurs\":[{\"personId\":\"%s\"}]}"
                .formatted(text("Report"), court, judge);
        eventually(() -> asSecretariat().body(report).post(MEETINGS + "/{id}/agenda-items", meeting).then().statusCode(201));
        act(meeting, "announcement");

        KAFKA.publish("dialogue.participants.delegate-card.v1", "delegate.erased.v1", judge, 2, """
                {"personId":"%s","displayName":"Erased person 1a2b3c4d","organisationId":"%s","category":"COURT","version":2}
                """.formatted(judge, court));
        eventually(() -> asPublic().get(MEETINGS + "/{id}/agenda-items", meeting).then()
                .body("items[0].rapporteurs[0].name", equalTo("Erased person 1a2b3c4d"))
                .body("items[0].rapporteurs[0].position", nullValue()));

        // the card that told the name arrives once more
        KAFKA.publish("dialogue.participants.delegate-card.v1", "delegate-card.changed.v1", judge, 1, card);
        organisation(court, 2, "The Supreme Court");
        eventually(() -> asPublic().get(MEETINGS + "/{id}/agenda-items", meeting).then()
                .body("items[0].reportingOrganisation.name.text", equalTo("The Supreme Court")));
        asPublic().get(MEETINGS + "/{id}/agenda-items", meeting).then()
                .body("items[0].rapporteurs[0].name", equalTo("Erased person 1a2b3c4d"));
    }

    @Test
    void whoComesTwiceIsCountedOnceAndWhoLeftIsNoLongerThere() {
        UUID meeting = inSession(2071);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        KAFKA.publish(REGISTRATIONS, eventId, "attendance.recorded.v1", first, 2, attendance(first, meeting, "PRESENT"));
        KAFKA.publish(REGISTRATIONS, eventId, "attendance.recorded.v1", first, 2, attendance(first, meeting, "PRESENT"));
        // leaving overtakes coming
        KAFKA.publish(REGISTRATIONS, "attendance.recorded.v1", second, 3, attendance(second, meeting, "LEFT"));
        KAFKA.publish(REGISTRATIONS, "attendance.recorded.v1", second, 2, attendance(second, meeting, "PRESENT"));

        eventually(() -> asSecretariat().get(MEETINGS + "/{id}/attendance", meeting).then().statusCode(200)
                .body("recorded", equalTo(false)).body("present", equalTo(2)).body("presentNow", equalTo(1))
                .body("counts.category", contains("NGO")).body("counts.present", contains(2)));
    }

    @Test
    void theHolderOfASeatIsToldTheAddressOfARoomForTheRegistered() {
        UUID id = created(asSecretariat().body(meeting(2072).replace("MEMBERS", "REGISTERED")).post(MEETINGS).then());
        Api.addItem(id, Api.item("REPORT", "A report"));
        act(id, "announcement");
        UUID person = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        String holder = "role=representative; organisation=" + UUID.randomUUID() + "; person=" + person;
        as(holder).get(MEETINGS + "/{id}", id).then().body("onlineAccess.url", nullValue());

        KAFKA.publish(REGISTRATIONS, "registration.approved.v1", registration, 1, registration(registration, id, person));
        eventually(() -> as(holder).get(MEETINGS + "/{id}", id).then().body("onlineAccess.url",
                equalTo("https://meet.example.org/room")));
        KAFKA.publish(REGISTRATIONS, "registration.withdrawn.v1", registration, 2, registration(registration, id, person));
        eventually(() -> as(holder).get(MEETINGS + "/{id}", id).then().body("onlineAccess.url", nullValue()));
    }

    @Test
    void whatIsOverdueIsProposedToTheBodyThatHadItOnItsTableUntilAnAgendaTakesItUp() {
        UUID earlier = draft(2076);
        UUID table = Api.addItem(earlier, Api.item("PROPOSAL", "Recommendations"));
        UUID recommendation = UUID.randomUUID();
        KAFKA.publish("dialogue.recommendations.recommendation.v1", "recommendation.tabled.v1", recommendation, 3,
                ReferenceMeetingTest.tabled(recommendation, "HDDP-2076-01-001", earlier, table));
        eventually(() -> asSecretariat().get(MEETINGS + "/{id}/tabled-recommendations", earlier).then()
                .body("items", hasSize(1)));
        UUID next = draft(2077);
        UUID ofAGroup = created(
                asSecretariat().body(meeting(2077).replace("REGULAR", "WORKING_GROUP")).post(MEETINGS).then());
        overdue(UUID.randomUUID(), UUID.randomUUID(), "2077-02-01", recommendation);
        overdue(UUID.randomUUID(), UUID.randomUUID(), "2077-01-01", recommendation);
        UUID proposal = UUID.randomUUID();
        UUID measure = UUID.randomUUID();
        overdue(proposal, measure, "2077-03-01");
        eventually(() -> proposed(next, recommendation).body("dueOn", contains("2077-01-01"))
                .body("meetingId", contains(earlier.toString())).body("title.text", contains("Accession"))
                .body("href", contains("/api/v1/recommendations/" + recommendation)));
        eventually(() -> proposed(next, measure).body("href", contains("/api/v1/measures/" + measure)));
        proposed(ofAGroup, recommendation).body("", hasSize(0));

        String item = "{\"kind\":\"DISCUSSION\",\"title\":%s,\"takesUp\":\"%s\"}".formatted(text("Accession"), recommendation);
        asSecretariat().body(item).post(MEETINGS + "/{id}/agenda-items", ofAGroup).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/takesUp")).body("errors[0].code", equalTo("not-proposed"));
        UUID added = created(asSecretariat().body(item).post(MEETINGS + "/{id}/agenda-items", next).then()
                .body("takesUp", equalTo(recommendation.toString())));
        proposed(next, recommendation).body("", hasSize(0));
        proposed(draft(2078), recommendation).body("", hasSize(0));
        asSecretariat().delete(MEETINGS + "/{id}/agenda-items/{item}", next, added).then().statusCode(204);
        proposed(next, recommendation).body("", hasSize(1));

        KAFKA.publish(REMINDERS, "agenda-item.proposal-withdrawn.v1", proposal, 2, """
                {"proposalId":"%s","kind":"MEASURE_COMPLETION","objectId":"%s","dueOn":"2077-03-01"}
                """.formatted(proposal, measure));
        eventually(() -> proposed(next, measure).body("", hasSize(0)));
    }

    @Test
    void anUnreadableEventGoesToTheDeadLettersAndTheNextIsHeard() {
        UUID poisoned = UUID.randomUUID();
        try (TestEvents careless = TestEvents.outsideContracts()) {
            careless.publish(ORGANISATIONS, "organisation.changed.v1", poisoned, 1, "{");
            organisation(poisoned, 2, "Healthy again");
            assertEquals(1, careless.await("dialogue.dead-letter.meetings.v1", 1,
                    event -> poisoned.toString().equals(event.key())).size());
        }
        UUID meeting = draft(2073);
        eventually(() -> asSecretariat().body("{\"kind\":\"REPORT\",\"title\":%s,\"reportingOrganisation\":\"%s\"}".formatted(
                text("Report"), poisoned)).post(MEETINGS + "/{id}/agenda-items", meeting).then().statusCode(201)
                .body("reportingOrganisation.name.text", equalTo("Healthy again")));
    }

    @Test
    void everyActOfAMeetingIsToldOnceInOrderAndWithoutHoles() {
        UUID id = announced(2074);
        actBecause(id, "postponement", "The rapporteur is ill");
        for (String act : new String[] { "announcement", "registration-opening", "registration-closing", "opening",
                "suspension", "resumption", "ending" }) {
            act(id, act);
        }
        act(withApprovedMinutes(id), "closing");
        asSecretariat().post(MEETINGS + "/{id}/closing", id).then().statusCode(409);

        var facts = KAFKA.await(MEETING_TOPIC, 17, event -> id.toString().equals(event.key()));
        assertEquals(
                List.of("meeting.drafted", "meeting.revised", "meeting.announced", "agenda.circulated", "meeting.postponed",
                        "meeting.announced", "meeting.registration-opened", "meeting.registration-closed", "meeting.opened",
                        "agenda.adopted", "meeting.suspended", "meeting.resumed", "meeting.ended",
                        "minutes.drafted", "minutes.circulated", "minutes.approved", "meeting.closed"),
                facts.stream().map(event -> event.type().substring("org.dialogueplatform.".length()).replace(".v1", ""))
                        .toList());
        for (int i = 0; i < facts.size(); i++) {
            assertEquals(i + 1, facts.get(i).sequence());
            assertEquals("/meetings-service", facts.get(i).header("ce_source"));
        }
    }

    @Test
    void theCardTellsTheWholeStateAfterEveryChange() {
        UUID id = announced(2075);
        actBecause(id, "cancellation", "The hall is closed");
        // the compacted topic keeps at least the last
        var last = KAFKA.await(CARD_TOPIC, 1,
                event -> id.toString().equals(event.key()) && event.data().contains("\"CANCELLED\"")).getLast();
        assertTrue(last.data().contains("\"roomCapacity\":60") || last.data().contains("\"roomCapacity\": 60"), last.data());
        assertTrue(last.data().contains("\"registrationOpensAt\""), last.data());
        assertTrue(!last.data().contains("meet.example.org"), "the address of the room stays here");
        var cancelled = KAFKA.await(MEETING_TOPIC, 1, "meeting.cancelled.v1", id).getFirst();
        assertEquals(cancelled.sequence(), last.sequence());
    }

    private static void overdue(UUID proposal, UUID measure, String dueOn, UUID... recommendations) {
        KAFKA.publish(REMINDERS, "agenda-item.proposed.v1", proposal, 1,
                """
                        {"proposalId":"%s","reason":"OVERDUE","kind":"MEASURE_COMPLETION","objectId":"%s","dueOn":"%s","measureId":"%2$s",
                         "recommendationIds":[%s],"organisationId":"%s","title":%s}
                        """
                        .formatted(proposal, measure, dueOn, Stream.of(recommendations).map("\"%s\""::formatted)
                                .collect(Collectors.joining(",")), UUID.randomUUID(), original("Accession")));
    }

    /** What is proposed for the agenda of a meeting about one subject. */
    private static ValidatableResponse proposed(UUID meeting, UUID subject) {
        return asSecretariat().get(MEETINGS + "/{id}/agenda-proposals", meeting).then().statusCode(200)
                .rootPath("items.findAll { it.subjectId == '" + subject + "' }");
    }

    private static void organisation(UUID id, long sequence, String name) {
        KAFKA.publish(ORGANISATIONS, "organisation.changed.v1", id, sequence, """
                {"id":"%s","category":"CONSTITUTIONAL_COURT","names":%s,"country":"KZ","active":true,"version":%d}
                """.formatted(id, original(name), sequence));
    }

    private static String original(String text) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"%s\",\"state\":\"ORIGINAL\"}}}".formatted(text);
    }

    private static String registration(UUID registration, UUID meeting, UUID person) {
        return "{\"registrationId\":\"%s\",\"meetingId\":\"%s\",\"personId\":\"%s\",\"organisationId\":\"%s\",\"mode\":\"ONLINE\"}"
                .formatted(registration, meeting, person, UUID.randomUUID());
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().untilAsserted(assertion::run);
    }
}
