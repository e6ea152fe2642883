package org.dialogueplatform.participants;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.secretariat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.Contracts;
import org.dialogueplatform.testing.TestEvents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A meeting as the meetings-service would tell of it: every change a fact and then the card, held to their contracts. */
public final class Meeting implements AutoCloseable {

    private static final String FACTS = "dialogue.meetings.meeting.v1";
    private static final String CARDS = "dialogue.meetings.meeting-card.v1";
    private static final JsonMapper JSON = new JsonMapper();

    private final String id = UUID.randomUUID().toString();
    private final TestEvents kafka = TestEvents.ofSuite();
    private final Map<String, Object> card = new HashMap<>();
    private long eventNo;
    private Instant now;

    private Meeting(Instant startsAt, Instant firstHeardOf) {
        now = firstHeardOf;
        card.put("id", id);
        card.put("number", 1);
        card.put("year", 2023);
        card.put("kind", "REGULAR");
        card.put("mode", "HYBRID");
        card.put("title", Map.of("original", "en", "translations",
                Map.of("en", Map.of("text", "Obligations and the judicial system", "state", "ORIGINAL"))));
        card.put("startsAt", startsAt.toString());
        card.put("endsAt", startsAt.plus(4, ChronoUnit.HOURS).toString());
        card.put("timeZone", "Asia/Almaty");
        card.put("roomCapacity", null);
        card.put("onlineCapacity", null);
        card.put("registrationOpensAt", null);
        card.put("registrationClosesAt", null);
        card.put("agendaItems", List.of());
    }

    /** One that is going on, so that now is on its day at whatever hour the tests run. */
    public static Meeting today() {
        Instant now = Instant.now();
        return new Meeting(now.minus(1, ChronoUnit.MINUTES), now.minus(7, ChronoUnit.DAYS));
    }

    /** That of 30 January 2023. */
    public static Meeting ofJanuary2023() {
        return new Meeting(Instant.parse("2023-01-30T04:00:00Z"), Instant.parse("2023-01-16T04:00:00Z"));
    }

    public Meeting with(String field, Object value) {
        card.put(field, value);
        return this;
    }

    /** An agenda whose one item these persons speak to. */
    public static List<Map<String, Object>> spokenToBy(String... persons) {
        return List.of(Map.of("id", UUID.randomUUID().toString(), "number", "1", "kind", "REPORT", "title",
                Map.of("original", "en", "translations",
                        Map.of("en", Map.of("text", "The Constitutional Court", "state", "ORIGINAL"))),
                "visibility", "COMMON", "state", "PENDING", "rapporteurs", List.of(persons)));
    }

    public String id() {
        return id;
    }

    /** What follows happens then. */
    public Meeting at(String then) {
        now = Instant.parse(then);
        return this;
    }

    public Meeting drafted() {
        eventNo++;
        return tellCard("DRAFT");
    }

    public Meeting announced() {
        tell("meeting.announced.v1", Map.of("number", 1, "year", 2023, "kind", "REGULAR", "mode", card.get("mode"), "title",
                card.get("title"), "startsAt", card.get("startsAt"), "endsAt", card.get("endsAt"), "timeZone", "Asia/Almaty"));
        return tellCard("ANNOUNCED");
    }

    public Meeting registrationOpened() {
        tell("meeting.registration-opened.v1", Map.of());
        return tellCard("REGISTRATION_OPEN");
    }

    public Meeting registrationClosed() {
        tell("meeting.registration-closed.v1", Map.of());
        return tellCard("REGISTRATION_CLOSED");
    }

    public Meeting inSession() {
        tell("meeting.opened.v1", Map.of());
        return tellCard("IN_SESSION");
    }

    public Meeting ended() {
        tell("meeting.ended.v1", Map.of());
        return tellCard("ENDED");
    }

    public Meeting cancelled() {
        tell("meeting.cancelled.v1", Map.of("reason", "It will not take place."));
        return tellCard("CANCELLED");
    }

    /** Tells the card as it now is, with a new number. */
    public Meeting changedTo(String field, Object value) {
        card.put(field, value);
        eventNo++;
        return tellCard(String.valueOf(card.get("state")));
    }

    /** Tells the announcement once more, under the number it had or another one. */
    public void announcedAgain(long number) {
        announcedAs(UUID.randomUUID(), number);
    }

    /** Tells one and the same announcement, as a broker may deliver it again. */
    public void announcedAs(UUID eventId, long number) {
        send(FACTS, eventId, "meeting.announced.v1", number,
                Map.of("meetingId", id, "number", 1, "year", 2023, "kind", "REGULAR", "mode", card.get("mode"), "title",
                        card.get("title"), "startsAt", card.get("startsAt"), "endsAt", card.get("endsAt"), "timeZone",
                        "Asia/Almaty"));
    }

    public void cancelledWithNumber(long number) {
        send(FACTS, UUID.randomUUID(), "meeting.cancelled.v1", number, Map.of("meetingId", id, "reason", "It will not be."));
    }

    /** Tells an old card, as a message that was overtaken. */
    public void cardOvertaken(String state, long number) {
        var old = new HashMap<>(card);
        old.put("state", state);
        send(CARDS, UUID.randomUUID(), "meeting-card.changed.v1", number, old);
    }

    /** Waits until the service under test has invited this organisation; gives the invitation's id. */
    public String awaitInvitationOf(String organisation) {
        return await().until(() -> invitationOf(organisation), invitation -> invitation != null);
    }

    public String invitationOf(String organisation) {
        return secretariat().get("/api/v1/invitations?meeting=" + id + "&organisation=" + organisation).then().statusCode(200)
                .extract().path("items[0].id");
    }

    private void tell(String type, Map<String, Object> data) {
        eventNo++;
        var complete = new HashMap<>(data);
        complete.put("meetingId", id);
        send(FACTS, UUID.randomUUID(), type, eventNo, complete);
    }

    private Meeting tellCard(String state) {
        card.put("state", state);
        send(CARDS, UUID.randomUUID(), "meeting-card.changed.v1", eventNo, card);
        return this;
    }

    private void send(String topic, UUID eventId, String type, long number, Map<String, Object> data) {
        try {
            String json = JSON.writeValueAsString(data);
            Contracts.assertValid(type, json);
            kafka.publishRaw(topic, id, json.getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_specversion", "1.0", "ce_id", eventId.toString(), "ce_type", "org.dialogueplatform." + type,
                            "ce_source", "/meetings-service", "ce_subject", id, "ce_sequence", Long.toString(number), "ce_time",
                            now.toString(), "ce_recordedtime", Instant.now().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
