package org.dialogueplatform.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.web.RequestContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/**
 * Where events wait to be sent. All events of a flush go out in one statement: round trips decide what a write costs.
 */
@ApplicationScoped
public class Outbox {

    /** The name of the relay's work: of its lock and of its channel. */
    static final String WORK = "outbox";

    private static final String INSERT = """
            insert into outbox_event (id, topic, type, aggregate_id, sequence, occurred_at, recorded_at, traceparent, payload)
            select id, topic, type, aggregate_id, sequence, occurred_at, ?, ?, payload::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[]) with ordinality
                as event(id, topic, type, aggregate_id, sequence, occurred_at, payload, position)
            order by position
            """;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final Waker waker;

    @Inject
    public Outbox(AgroalDataSource database, TransactionSynchronizationRegistry transaction, ObjectMapper json, Clock clock,
            Waker waker) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.waker = waker;
    }

    /** Writes the events in the caller's transaction; there must be one. */
    public void append(List<RecordedEvent> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE
                && transaction.getTransactionStatus() != Status.STATUS_PREPARING) {
            throw new IllegalStateException("Events are written in the transaction of what they tell of, and there is none.");
        }
        // closing it gives it back to the transaction, which commits it
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, offset(clock.instant()));
            insert.setString(2, (String) MDC.get(RequestContext.TRACEPARENT));
            insert.setArray(3, connection.createArrayOf("uuid", column(events, RecordedEvent::id)));
            insert.setArray(4, connection.createArrayOf("text", column(events, RecordedEvent::topic)));
            insert.setArray(5, connection.createArrayOf("text", column(events, RecordedEvent::type)));
            insert.setArray(6, connection.createArrayOf("uuid", column(events, RecordedEvent::aggregateId)));
            insert.setArray(7, connection.createArrayOf("bigint", column(events, RecordedEvent::sequence)));
            insert.setArray(8, connection.createArrayOf("text", column(events, event -> event.occurredAt().toString())));
            insert.setArray(9, connection.createArrayOf("text", column(events, this::payload)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be written", e);
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    /**
     * Replaces fields of whatever is still kept of an aggregate's events, sent or not, in the caller's transaction: for what
     * must be forgotten. Whoever has them sent again gets them so.
     */
    public void redact(UUID aggregateId, String topic, Map<String, ? extends @Nullable Object> replacements) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_event set payload = payload || ?::jsonb where aggregate_id = ? and topic = ?")) {
            update.setString(1, json.writeValueAsString(replacements));
            update.setObject(2, aggregateId);
            update.setString(3, topic);
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The events could not be redacted", e);
        }
    }

    private String payload(RecordedEvent event) {
        try {
            String payload = json.writeValueAsString(event.data());
            // found here, it fails the request; found by the relay, it would block everything after it
            if (payload.length() * 3L > CloudEvent.MAX_BYTES) {
                throw new IllegalStateException(
                        event.type() + " is too large for an event: " + payload.length() + " characters");
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(event.type() + " cannot be written as JSON", e);
        }
    }

    private static Object[] column(List<RecordedEvent> events, Function<RecordedEvent, Object> field) {
        return events.stream().map(field).toArray();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private final class WakeAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the rows are written already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                waker.wake();
            }
        }
    }
}
