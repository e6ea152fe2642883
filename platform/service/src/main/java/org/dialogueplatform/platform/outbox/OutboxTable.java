package org.dialogueplatform.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The outbox as the relay sees it, over the session that holds the lock. */
final class OutboxTable {

    private static final int DELETED_AT_ONCE = 10_000;
    /** How long a request may be repeated with its key. */
    private static final Duration ANSWERS_KEPT = Duration.ofDays(1);
    /** Longer than any session lasts. */
    private static final Duration SESSIONS_KNOWN = Duration.ofDays(60);

    private final Connection connection;
    private final String source;

    OutboxTable(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** The oldest unsent events; of an aggregate with a parked event none. */
    List<OutboxRow> unpublished(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, id, topic, type, aggregate_id, sequence, occurred_at, recorded_at, traceparent, payload
                from outbox_event waiting
                where published_at is null
                  and not exists (select from outbox_event parked where parked.aggregate_id = waiting.aggregate_id
                                  and parked.parked_at is not null and parked.published_at is null)
                order by seq limit ?""")) {
            select.setInt(1, limit);
            ResultSet found = select.executeQuery();
            List<OutboxRow> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new OutboxRow(found.getLong(1), found.getObject(2, UUID.class), found.getString(3), found.getString(4),
                        found.getObject(5, UUID.class), found.getLong(6), found.getObject(7, OffsetDateTime.class).toInstant(),
                        found.getObject(8, OffsetDateTime.class).toInstant(), found.getString(9), found.getString(10), source));
            }
            return rows;
        }
    }

    void markPublished(List<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection
                .prepareStatement("update outbox_event set published_at = now() where seq = any (?)")) {
            update.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            update.executeUpdate();
        }
    }

    /** Sets an event aside that Kafka will never take; its aggregate's later events wait behind it for an operator. */
    void park(long seq, String cause) throws SQLException {
        try (PreparedStatement update = connection
                .prepareStatement("update outbox_event set parked_at = now(), cause = ? where seq = ?")) {
            update.setString(1, cause);
            update.setLong(2, seq);
            update.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*), coalesce(extract(epoch from now() - min(recorded_at)), 0), count(parked_at)
                from outbox_event where published_at is null""")) {
            ResultSet found = select.executeQuery();
            found.next();
            return new Backlog(found.getLong(1), found.getDouble(2), found.getLong(3));
        }
    }

    /** Deletes what has been kept long enough, a bounded number of rows; true if there may be more. */
    boolean deleteOld(Duration outboxRetention, Duration inboxRetention) throws SQLException {
        int sent = delete("""
                delete from outbox_event where seq in (select seq from outbox_event
                where published_at < now() - make_interval(secs => ?) order by published_at limit ?)""", outboxRetention);
        int received = delete("""
                delete from inbox_event where (consumer, event_id) in (select consumer, event_id from inbox_event
                where received_at < now() - make_interval(secs => ?) order by received_at limit ?)""", inboxRetention);
        int answered = delete("""
                delete from idempotency_key where (caller, key_digest) in (select caller, key_digest from idempotency_key
                where kept_at < now() - make_interval(secs => ?) order by kept_at limit ?)""", ANSWERS_KEPT);
        int ended = delete("""
                delete from audit_sign_in where session in (select session from audit_sign_in
                where seen_at < now() - make_interval(secs => ?) order by seen_at limit ?)""", SESSIONS_KNOWN);
        return Stream.of(sent, received, answered, ended).anyMatch(deleted -> deleted == DELETED_AT_ONCE);
    }

    private int delete(String sql, Duration retention) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, retention.toSeconds());
            delete.setInt(2, DELETED_AT_ONCE);
            return delete.executeUpdate();
        }
    }

    /**
     * @param events how many wait, parked ones included
     * @param oldestSeconds how long the oldest has waited
     * @param parked how many wait for an operator
     */
    record Backlog(long events, double oldestSeconds, long parked) {
    }
}
