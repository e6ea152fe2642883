package org.dialogueplatform.testing.benchmarks.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.testing.benchmarks.BenchFailed;
import org.dialogueplatform.testing.benchmarks.Stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What really happened, as the databases of the suite have it in the end. */
final class Truth {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLIC = "from outbox_event where topic = 'dialogue.public.v1'";

    private final String databaseUrl;

    Truth(Stack stack) {
        databaseUrl = stack.databaseUrl();
    }

    /**
     * A public event.
     *
     * @param groups of persons, with the broader ones
     */
    record PublicEvent(String id, String subject, int publicNo, Set<String> groups) {

        boolean concerns(String group) {
            return group.isEmpty() || groups.contains(group);
        }
    }

    /**
     * A recommendation.
     *
     * @param publicNo of its last public event
     */
    record Registered(long version, int publicNo) {
    }

    private interface Reading<T> {

        T read(ResultSet row) throws SQLException, IOException;
    }

    /** Of each recommendation where it stands. */
    Map<String, Registered> register() {
        Map<String, Registered> found = new HashMap<>();
        rows("recommendations", "select id, version, public_no from recommendation",
                row -> found.put(row.getString(1), new Registered(row.getLong(2), row.getInt(3))));
        return found;
    }

    /** What the recommendations-service has told, as it wrote it down with the facts. */
    List<PublicEvent> told() {
        return rows("recommendations", "select id, aggregate_id, sequence, payload -> 'facets' " + PUBLIC + " order by seq",
                Truth::event);
    }

    long countTold() {
        return rows("recommendations", "select count(*) " + PUBLIC, row -> row.getLong(1)).getFirst();
    }

    /** What partners read, in its order. */
    List<PublicEvent> log() {
        return rows("delivery", "select event_id, subject, sequence, facets from event_log order by position", Truth::event);
    }

    long countLogged() {
        return rows("delivery", "select count(*) from event_log", row -> row.getLong(1)).getFirst();
    }

    /** How many deliveries are still to be made. */
    long pending() {
        return rows("delivery", "select count(*) from delivery where state = 'PENDING'", row -> row.getLong(1)).getFirst();
    }

    private static PublicEvent event(ResultSet row) throws SQLException, IOException {
        Set<String> groups = new HashSet<>();
        for (JsonNode group : JSON.readTree(row.getString(4)).path("group")) {
            groups.add(group.asText());
        }
        return new PublicEvent(row.getString(1), row.getString(2), row.getInt(3), groups);
    }

    private <T> List<T> rows(String schema, String sql, Reading<T> reading) {
        try (Connection connection = DriverManager.getConnection(databaseUrl + "?currentSchema=" + schema, schema, schema);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.read(row));
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new BenchFailed("The database of the suite could not be read: " + e.getMessage(), e);
        }
    }
}
