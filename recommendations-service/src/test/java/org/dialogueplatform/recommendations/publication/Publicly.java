package org.dialogueplatform.recommendations.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.dialogueplatform.testing.Contracts;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;

/** What was told of something in public, as the outbox holds it: committed, and in the order in which it is sent. */
record Publicly(String type, long publicNo, String data, Instant recordedAt) {

    /** What has kept its contract already: a test that walks asks for all that was told after each step. */
    private static final Set<Publicly> CHECKED = ConcurrentHashMap.newKeySet();

    /** Everything told of it so far; each event keeps its contract, and they are numbered without holes. */
    static List<Publicly> toldOf(Object subject, AgroalDataSource database) {
        List<Publicly> told = all(database, UUID.fromString(subject.toString())).stream().map(Row::event).toList();
        for (int i = 0; i < told.size(); i++) {
            Publicly event = told.get(i);
            assertEquals(i + 1, event.publicNo, () -> "a hole or a double: " + told);
            if (!CHECKED.contains(event)) {
                Contracts.assertValid("public." + event.type + ".v1", event.data);
                assertEquals(event.publicNo, event.json().getLong("publicNo"), event.data);
                CHECKED.add(event);
            }
        }
        return told;
    }

    static List<String> types(Object subject, AgroalDataSource database) {
        return toldOf(subject, database).stream().map(event -> event.type.replace("recommendation.", "")).toList();
    }

    static List<Row> all(AgroalDataSource database) {
        return all(database, null);
    }

    private static List<Row> all(AgroalDataSource database, @Nullable UUID subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select type, aggregate_id, sequence, payload, recorded_at from outbox_event
                        where topic = 'dialogue.public.v1' and (?::uuid is null or aggregate_id = ?) order by seq""")) {
            select.setObject(1, subject);
            select.setObject(2, subject);
            ResultSet found = select.executeQuery();
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                String type = found.getString(1).replace("org.dialogueplatform.public.", "").replace(".v1", "");
                rows.add(new Row(found.getObject(2, UUID.class), new Publicly(type, found.getLong(3), found.getString(4),
                        found.getObject(5, OffsetDateTime.class).toInstant())));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonPath json() {
        return JsonPath.from(data);
    }

    record Row(UUID subject, Publicly event) {
    }
}
