package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever the journeys before this one did: every state change has exactly one fact on its topic, in order, and no fact is
 * without its state.
 */
@Order(6)
class EventsIT {

    /** Schema, tables of aggregates, topic of their facts. */
    private static final List<Facts> FACTS = List.of(
            new Facts("meetings", List.of("meeting"), "dialogue.meetings.meeting.v1"),
            new Facts("meetings", List.of("speakers_list", "intervention"), "dialogue.meetings.sitting.v1"),
            new Facts("participants", List.of("organisation"), "dialogue.participants.organisation.v1"),
            new Facts("participants", List.of("person"), "dialogue.participants.delegate-card.v1"),
            new Facts("participants", List.of("invitation"), "dialogue.participants.invitation.v1"),
            new Facts("participants", List.of("registration"), "dialogue.participants.registration.v1"),
            new Facts("recommendations", List.of("recommendation"), "dialogue.recommendations.recommendation.v1"));

    @BeforeAll
    static void givenAStackOnThisMachine() {
        assumeTrue(Suite.running().isOnThisMachine(), "The database is read on this machine only");
    }

    @Test
    void everyStateChangeHasExactlyOneFactAndNoFactIsWithoutItsState() throws SQLException {
        long facts = 0;
        for (Facts family : FACTS) {
            Map<String, Long> expected = family.eventNumbers();
            long total = expected.values().stream().mapToLong(Long::longValue).sum();
            Map<String, TreeSet<Long>> told = new HashMap<>();
            try (var events = TestEvents.at(Suite.running().bootstrapServers())) {
                var first = new TreeSet<String>();
                events.await(family.topic, Math.toIntExact(total), event -> first.add(event.key() + "/" + event.sequence()))
                        .forEach(event -> told.computeIfAbsent(event.key(), key -> new TreeSet<>()).add(event.sequence()));
            }
            assertEquals(expected.keySet(), told.keySet(), family.topic);
            expected.forEach((aggregate, eventNo) -> {
                assertEquals(eventNo, told.get(aggregate).size(), "facts of " + aggregate + " on " + family.topic);
                assertEquals(eventNo, told.get(aggregate).last(), "the last fact of " + aggregate + " on " + family.topic);
            });
            facts += total;
        }
        System.out.println("Events: " + facts + " facts, each once told, none without its state");
        assertTrue(facts > 0);
    }

    private record Facts(String schema, List<String> tables, String topic) {

        Map<String, Long> eventNumbers() throws SQLException {
            Map<String, Long> numbers = new HashMap<>();
            try (var connection = DriverManager.getConnection(Suite.running().databaseUrl(), schema, schema)) {
                for (String table : tables) {
                    var found = connection.createStatement()
                            .executeQuery("select id, event_no from " + table + " where event_no > 0");
                    while (found.next()) {
                        numbers.put(found.getString(1), found.getLong(2));
                    }
                }
            }
            return numbers;
        }
    }
}
