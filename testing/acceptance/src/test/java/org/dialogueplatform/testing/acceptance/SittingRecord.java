package org.dialogueplatform.testing.acceptance;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.TestEvents;
import org.dialogueplatform.testing.TestEvents.Received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the events tell of one sitting, counted by whoever hears nothing but them. */
final class SittingRecord {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "org.dialogueplatform.";

    private final List<Received> ofMeeting;
    private final List<Received> ofFloor;
    private final List<Received> ofDelegates;

    /**
     * @param floor how many events of its speakers' lists there must be
     */
    SittingRecord(String bootstrapServers, String meeting, int floor) {
        try (var events = TestEvents.at(bootstrapServers)) {
            Predicate<Received> its = event -> event.data().contains(meeting);
            ofFloor = events.await("dialogue.meetings.sitting.v1", floor, its);
            ofDelegates = events.await("dialogue.participants.registration.v1",
                    2 * LargeSitting.REGISTERED - (LargeSitting.REGISTERED - LargeSitting.PRESENT) + LargeSitting.LEFT_EARLY,
                    its);
            ofMeeting = events.await("dialogue.meetings.meeting.v1", 1, its);
        }
    }

    /** What a body says; REST-assured's own paths take longer than whatever they are taken out of. */
    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> all(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    /** That somebody had the floor. */
    record Speech(String item, String person, String kind, Instant startedAt, Instant endedAt, int seconds) {
    }

    /** How many events of this type there are. */
    long count(String type) {
        return all().filter(event -> event.type().equals(PREFIX + type)).count();
    }

    /** All speeches as their latest event tells them. */
    Set<Speech> speeches() {
        return new HashSet<>(told().stream()
                .map(event -> new Speech(event.get("agendaItemId").asText(), event.get("personId").asText(),
                        event.get("kind").asText(), Instant.parse(event.get("startedAt").asText()),
                        Instant.parse(event.get("endedAt").asText()),
                        event.get("spokenSeconds").asInt()))
                .toList());
    }

    /** Seconds by what an event has in this field. */
    Map<String, Integer> secondsBy(String field) {
        return sums(told(), event -> event.get(field).asText(), event -> event.get("spokenSeconds").asInt());
    }

    /** How often the floor was asked for, by what an event has in this field. */
    Map<String, Integer> askedBy(String field) {
        return sums(of(ofFloor, "floor.requested.v1"), event -> event.get(field).asText(), event -> 1);
    }

    /** Who came, by category of organisation and way of taking part. */
    Map<String, Integer> attendance() {
        return sums(of(ofDelegates, "attendance.recorded.v1").stream()
                .filter(event -> event.get("result").asText().equals("PRESENT")).toList(),
                event -> event.get("category").asText() + " " + event.get("mode").asText(), event -> 1);
    }

    /** Votes by decision. */
    Map<String, JsonNode> votes() {
        Map<String, JsonNode> votes = new HashMap<>();
        of(ofMeeting, "decision.taken.v1").forEach(event -> votes.put(event.get("decisionId").asText(), event.path("votes")));
        return votes;
    }

    /** When something of this type happened first. */
    Instant at(String type) {
        return ofMeeting.stream().filter(event -> event.type().equals(PREFIX + type))
                .map(event -> Instant.parse(event.header("ce_time"))).findFirst().orElseThrow();
    }

    static <T> Map<String, Integer> sums(List<T> all, Function<T, String> by, Function<T, Integer> number) {
        return all.stream().collect(Collectors.toMap(by, number, Integer::sum, TreeMap::new));
    }

    private List<JsonNode> told() {
        Map<String, Received> latest = new HashMap<>();
        ofFloor.stream().filter(event -> event.type().matches(".*speaker\\.(ended|corrected)\\.v1"))
                .sorted(Comparator.comparing(Received::sequence))
                .forEach(event -> latest.put(read(event.data()).get("speakerId").asText(), event));
        return latest.values().stream().map(event -> read(event.data())).toList();
    }

    private static List<JsonNode> of(List<Received> events, String type) {
        return events.stream().filter(event -> event.type().equals(PREFIX + type)).map(event -> read(event.data()))
                .toList();
    }

    private Stream<Received> all() {
        return Stream.of(ofMeeting, ofFloor, ofDelegates).flatMap(List::stream);
    }
}
