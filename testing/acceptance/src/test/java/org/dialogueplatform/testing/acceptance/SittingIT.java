package org.dialogueplatform.testing.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.LiveReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A hybrid meeting of 300 with 150 requests for the floor and two clerks, from its announcement to its closing: every number of
 * its
 * minutes is what the events tell. {@code -Dsitting.speed=20} plays it twenty times as fast as it would be, in ten minutes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(5)
class SittingIT {

    private static final LargeSitting SITTING = new LargeSitting(SittingTime.asAsked());

    private static LiveReader screen;
    private static SittingRecord events;
    private static JsonNode minutes;

    @BeforeAll
    static void givenTheMeeting() throws Exception {
        assumeTrue(Suite.running().isOnThisMachine(), "The events are read on this machine only");
        long began = System.nanoTime();
        SITTING.convene();
        System.out.printf("Sitting: %d delegates in %d s%n", LargeSitting.REGISTERED, seconds(began));
        screen = LiveReader.open(Suite.running().gateway() + SITTING.meeting() + "/live", Map.of());
        Awaitility.await().until(screen::isConnected);
    }

    @AfterAll
    static void turnTheScreenOff() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    @Order(1)
    void twoClerksGiveTheFloorAndNeitherOverwritesTheOther() throws Exception {
        long began = System.nanoTime();
        SITTING.sit();
        System.out.printf("Sitting: %d requests heard in %d s; %d acts at the lists, in ms %s; the clerks met %d times%n",
                LargeSitting.REQUESTS, seconds(began), SITTING.acts().size(), percentiles(SITTING.acts()), SITTING.clashes());

        assertTrue(SITTING.clashes() > 0, "the clerks never met");
        SITTING.lists().forEach(list -> As.theSecretariat().get(list).then().body("waiting", equalTo(0)));
    }

    @Test
    @Order(2)
    void aScreenInTheRoomIsToldOfEachAct() {
        List<Duration> delays = new ArrayList<>();
        for (String list : SITTING.lists()) {
            int version = Integer.parseInt(As.thePublic().get(list).header("ETag").replaceAll("\"|-.*", ""));
            Awaitility.await().until(() -> heardOf(list).ceilingEntry(version) != null);
            NavigableMap<Integer, Instant> told = heardOf(list);
            JsonNode acts = read(list + "/acts").get("items");
            // what is told is the version that came of an act, or of a later one
            int behind = acts.get(acts.size() - 1).get("eventNo").asInt() - version;
            acts.forEach(act -> delays.add(Duration.between(Instant.parse(act.get("recordedAt").asText()),
                    told.ceilingEntry(act.get("eventNo").asInt() - behind).getValue())));
        }
        System.out.printf("Sitting: %d acts on a screen after ms %s%n", delays.size(),
                percentiles(delays.stream().sorted().toList()));
    }

    @Test
    @Order(3)
    void theMinutesAreDraftedApprovedAndTheMeetingIsClosed() {
        Awaitility.await().untilAsserted(() -> As.theSecretariat().get(SITTING.meeting() + "/attendance").then()
                .body("present", equalTo(LargeSitting.PRESENT)));
        Awaitility.await().untilAsserted(() -> As.theSecretariat().get(SITTING.meeting() + "/presence").then()
                .body("present", equalTo(LargeSitting.PRESENT - LargeSitting.LEFT_EARLY)));
        SITTING.close();

        minutes = read(SITTING.meeting() + "/minutes/1");
        assertEquals("APPROVED", minutes.get("state").asText());
        events = new SittingRecord(Suite.running().bootstrapServers(), SITTING.id(),
                SITTING.lists().stream().mapToInt(list -> read(list + "/acts").get("items").size()).sum());
        assertEquals(LargeSitting.REGISTERED, events.count("registration.approved.v1"));
        assertEquals(LargeSitting.REQUESTS, events.count("floor.requested.v1"));
        assertEquals(LargeSitting.PRESENT + LargeSitting.LEFT_EARLY, events.count("attendance.recorded.v1"));
    }

    @Test
    @Order(4)
    void itsAttendanceIsWhatTheDoorTold() {
        assertEquals(events.attendance(), SittingRecord.sums(SittingRecord.all(minutes.get("attendance")),
                line -> line.get("category").asText() + " " + line.get("mode").asText(), line -> line.get("present").asInt()));
        assertEquals(LargeSitting.PRESENT, events.attendance().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    @Order(5)
    void itsSpeechesAreThoseWhoseEndWasTold() {
        Set<SittingRecord.Speech> written = new HashSet<>();
        for (JsonNode item : minutes.get("items")) {
            item.get("speeches").forEach(speech -> written.add(new SittingRecord.Speech(item.get("id").asText(),
                    personOf(speech), speech.get("kind").asText(), Instant.parse(speech.get("startedAt").asText()),
                    Instant.parse(speech.get("endedAt").asText()), secondsOf(speech))));
        }
        assertEquals(events.speeches(), written);
        assertEquals(LargeSitting.REQUESTS - events.count("floor.withdrawn.v1"), written.size());
    }

    @Test
    @Order(6)
    void theirSpeakingTimeIsThatOfThePersonsOrganisationsAndCategoriesOfTheEvents() {
        Map<String, LargeSitting.Organisation> byName = SITTING.organisations().stream()
                .collect(Collectors.toMap(LargeSitting.Organisation::name, organisation -> organisation));
        List<JsonNode> speeches = new ArrayList<>();
        minutes.get("items").forEach(item -> item.get("speeches").forEach(speeches::add));
        assertEquals(events.secondsBy("personId"), SittingRecord.sums(speeches, SittingIT::personOf, SittingIT::secondsOf));
        assertEquals(events.secondsBy("organisationId"),
                SittingRecord.sums(speeches, speech -> byName.get(organisationOf(speech)).id(), SittingIT::secondsOf));
        assertEquals(events.secondsBy("category"),
                SittingRecord.sums(speeches, speech -> byName.get(organisationOf(speech)).category(), SittingIT::secondsOf));

        JsonNode time = read(SITTING.meeting() + "/speaking-time");
        assertTrue(time.get("recorded").asBoolean());
        assertEquals(LargeSitting.REQUESTS, time.get("asked").asInt());
        countsAsTold(time, "byPerson", "/personId", "personId");
        countsAsTold(time, "byOrganisation", "/organisation/id", "organisationId");
        countsAsTold(time, "byCategory", "/category", "category");
    }

    @Test
    @Order(7)
    void itsVotesAndTimesAreThoseTold() {
        Map<String, JsonNode> votes = new HashMap<>();
        minutes.get("items").forEach(item -> item.get("decisions")
                .forEach(decision -> votes.put(decision.get("id").asText(), decision.path("votes"))));
        assertEquals(3, votes.size());
        assertEquals(events.votes(), votes);
        assertEquals(events.at("meeting.opened.v1"), Instant.parse(minutes.get("openedAt").asText()));
        assertEquals(events.at("meeting.suspended.v1"), Instant.parse(minutes.at("/interruptions/0/from").asText()));
        assertEquals(events.at("meeting.resumed.v1"), Instant.parse(minutes.at("/interruptions/0/until").asText()));
        assertEquals(events.at("meeting.ended.v1"), Instant.parse(minutes.get("endedAt").asText()));
    }

    private static void countsAsTold(JsonNode time, String lines, String key, String field) {
        Map<String, Integer> spoken = SittingRecord.sums(SittingRecord.all(time.get(lines)), line -> line.at(key).asText(),
                SittingIT::secondsOf);
        assertEquals(events.askedBy(field),
                SittingRecord.sums(SittingRecord.all(time.get(lines)), line -> line.at(key).asText(),
                        line -> line.get("asked").asInt()),
                field);
        // who asked and withdrew has a line, too
        spoken.keySet().retainAll(events.secondsBy(field).keySet());
        assertEquals(events.secondsBy(field), spoken, field);
    }

    private static String personOf(JsonNode speech) {
        return speech.at("/speaker/personId").asText();
    }

    private static String organisationOf(JsonNode speech) {
        return speech.at("/speaker/organisation/text").asText();
    }

    private static int secondsOf(JsonNode speech) {
        return speech.get("spokenSeconds").asInt();
    }

    private static JsonNode read(String address) {
        return SittingRecord.read(As.theSecretariat().get(address).then().statusCode(200).extract().asString());
    }

    /** When the screen was told of the list, by version. */
    private static NavigableMap<Integer, Instant> heardOf(String list) {
        NavigableMap<Integer, Instant> moments = new TreeMap<>();
        List<String> heard = screen.heard();
        for (int i = 0; i < heard.size(); i++) {
            if (heard.get(i).contains("\"" + list + "\"")) {
                moments.putIfAbsent(Integer.parseInt(heard.get(i).replaceAll(".*\"version\":(\\d+).*", "$1")),
                        screen.moments().get(i));
            }
        }
        return moments;
    }

    private static String percentiles(List<Duration> sorted) {
        return List.of(50, 95, 99).stream()
                .map(part -> sorted.get((sorted.size() - 1) * part / 100).toMillis() + " (p" + part + ")")
                .collect(Collectors.joining(", "));
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
