package org.dialogueplatform.platform.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Counts the public events about each row of a table in its column {@code public_no}. The row stays locked until the
 * transaction ends: the next one to tell something of it waits, so that numbers follow each other without holes, and what it
 * then reads is what holds.
 */
public final class PublicNumbers {

    private final String raise;

    /**
     * @param table of the aggregates
     * @param isPublic the condition, on a row {@code r}, under which anything may be told of it
     */
    public PublicNumbers(String table, String isPublic) {
        // locked in one order, so that two who tell of the same ones wait for each other and are never stuck
        this.raise = """
                with wanted as (
                    select * from unnest(?::uuid[], ?::bigint[], ?::boolean[]) as w (id, events, in_any_case)
                ), locked as (
                    select id from %1$s where id in (select id from wanted) order by id for no key update
                )
                update %1$s r set public_no = r.public_no + w.events from wanted w join locked l using (id)
                where r.id = w.id and (w.in_any_case or (%2$s)) returning r.id, r.public_no - w.events""".formatted(table,
                isPublic);
    }

    /** Gives numbers for one event about each subject that it is named for; to those of which nothing may be told, none. */
    public Numbering raise(Connection connection, Collection<Wanted> wanted) throws SQLException {
        Map<UUID, Long> events = new HashMap<>();
        Map<UUID, Boolean> inAnyCase = new HashMap<>();
        for (Wanted one : wanted) {
            events.merge(one.subject(), 1L, Long::sum);
            inAnyCase.merge(one.subject(), one.inAnyCase(), Boolean::logicalOr);
        }
        UUID[] subjects = events.keySet().toArray(UUID[]::new);
        Map<UUID, Long> last = new HashMap<>();
        try (PreparedStatement update = connection.prepareStatement(raise)) {
            update.setArray(1, connection.createArrayOf("uuid", subjects));
            update.setArray(2, connection.createArrayOf("bigint", column(subjects, events)));
            update.setArray(3, connection.createArrayOf("boolean", column(subjects, inAnyCase)));
            try (ResultSet raised = update.executeQuery()) {
                while (raised.next()) {
                    last.put(raised.getObject(1, UUID.class), raised.getLong(2));
                }
            }
        }
        return new Numbering(last);
    }

    private static Object[] column(UUID[] subjects, Map<UUID, ?> values) {
        Object[] column = new Object[subjects.length];
        for (int i = 0; i < subjects.length; i++) {
            column[i] = values.get(subjects[i]);
        }
        return column;
    }

    /**
     * That a number is wanted.
     *
     * @param inAnyCase told though its subject is not public: that it no longer is
     */
    public record Wanted(UUID subject, boolean inAnyCase) {
    }
}
