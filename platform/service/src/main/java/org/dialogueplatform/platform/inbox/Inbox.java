package org.dialogueplatform.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.UnreadableEvent;
import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.platform.trace.Step;
import org.dialogueplatform.platform.trace.Tracing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Where every consumed event comes in. An event takes effect once, however often it arrives: its id is recorded in the
 * transaction of the effect. What this throws goes to the dead-letter topic with its cause; a database that is away throws
 * nothing but waits, since no event is at fault then.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Transactions transactions;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Tracing tracing;
    private volatile boolean stopping;

    @Inject
    Inbox(DataSource database, Transactions transactions, MeterRegistry metrics, Clock clock, Tracing tracing) {
        this.database = database;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
        this.tracing = tracing;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Lets the event take effect; returns when that is committed, or was before, or is nobody's business here. */
    public void receive(ConsumerRecord<String, byte[]> message, EventHandlers handlers) {
        CloudEvent event = CloudEvent.read(message);
        @Nullable
        Runnable effect = handlers.effectOf(event);
        if (effect == null) {
            return;
        }
        Step step = tracing.begin(SpanKind.CONSUMER, "process " + event.type(), event.traceparent())
                .with("messaging.consumer.group.name", handlers.consumer())
                .with("messaging.message.id", event.id().toString());
        Tracing.remember(step.traceparent());
        boolean done = false;
        try {
            // made here, so that a consumer without any shows a nought
            Counter duplicates = metrics.counter("dialogue.inbox.duplicates", "consumer", handlers.consumer());
            boolean first = Origin.ofEvent(handlers.consumer(), event.id())
                    .call(() -> applyPatiently(handlers.consumer(), event.id(), effect));
            if (first) {
                Timer.builder("dialogue.inbox.delay").description("From the recording of an event to its committed effect here")
                        .tag("consumer", handlers.consumer()).publishPercentileHistogram().register(metrics)
                        .record(Duration.between(event.recordedTime(), clock.instant()));
            } else {
                duplicates.increment();
            }
            done = true;
        } finally {
            step.end(done);
            Tracing.forget();
        }
    }

    /** Which of these events have taken effect. */
    public Set<UUID> received(String consumer, Collection<UUID> eventIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection
                        .prepareStatement("select event_id from inbox_event where consumer = ? and event_id = any(?)")) {
            find.setString(1, consumer);
            find.setArray(2, connection.createArrayOf("uuid", eventIds.toArray()));
            Set<UUID> received = new HashSet<>();
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    received.add(found.getObject(1, UUID.class));
                }
            }
            return received;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private boolean applyPatiently(String consumer, UUID eventId, Runnable effect) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1;; attempt++) {
            try {
                return transactions.inNew(() -> {
                    boolean first = recordFirst(consumer, eventId);
                    if (first) {
                        effect.run();
                    }
                    return first;
                });
            } catch (UnreadableEvent e) {
                throw e;
            } catch (RuntimeException e) {
                boolean databaseAway = isDatabaseAway(e);
                if (stopping || (!databaseAway && attempt >= TRIES)) {
                    throw e;
                }
                LOG.infof("Event %s could not take effect in %s (attempt %d): %s", eventId, consumer, attempt, e.toString());
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private boolean recordFirst(String consumer, UUID eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox_event (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /**
     * Connections refused, cut off or not to be had (SQLSTATE classes 08, 53 and 57): waiting helps, a dead letter would not.
     */
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** The inbox's own table could not be read or written. */
    private static final class InboxUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        InboxUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
