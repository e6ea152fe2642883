package org.dialogueplatform.platform.outbox;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.ownership.Ownership;
import org.dialogueplatform.platform.trace.Step;
import org.dialogueplatform.platform.trace.Tracing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.SpanKind;

/**
 * Sends what the outbox holds, in order per aggregate, at least once. One relay per service is at work at a time; the others
 * wait for its lock. The reasons are in DESIGN.md beside this file.
 */
class Relay implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Database database;
    private final Supplier<Producer<String, byte[]>> producer;
    private final RelaySettings settings;
    private final RelayState state;
    private final Tracing tracing;
    private final Set<UUID> troubled = new HashSet<>();
    private volatile boolean running = true;

    Relay(Database database, Supplier<Producer<String, byte[]>> producer, RelaySettings settings, RelayState state) {
        this(database, producer, settings, state, Tracing.off());
    }

    Relay(Database database, Supplier<Producer<String, byte[]>> producer, RelaySettings settings, RelayState state,
            Tracing tracing) {
        this.database = database;
        this.producer = producer;
        this.settings = settings;
        this.state = state;
        this.tracing = tracing;
    }

    @Override
    public void run() {
        while (running) {
            try (Ownership ownership = Ownership.tryAcquire(database, Outbox.WORK)) {
                if (ownership != null) {
                    LOG.infof("This process now sends the events of %s", database.schema());
                    state.owner(true);
                    serve(ownership);
                }
            } catch (SQLException e) {
                LOG.warnf("The outbox cannot be read at the moment: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The relay failed and starts anew", e);
            } finally {
                state.owner(false);
            }
            pause(settings.pollInterval());
        }
    }

    private void serve(Ownership ownership) throws SQLException {
        try (Statement settings = ownership.connection().createStatement()) {
            // a mark that is lost in a crash means one more duplicate, which consumers absorb; it need not cost an fsync
            settings.execute("set synchronous_commit = off");
        }
        var outbox = new OutboxTable(ownership.connection(), settings.source());
        var housekeeping = new Housekeeping(outbox, settings, state);
        while (running) {
            housekeeping.whenDue();
            List<OutboxRow> rows = outbox.unpublished(settings.batchSize());
            if (rows.isEmpty()) {
                ownership.awaitNews(Math.toIntExact(settings.pollInterval().toMillis()));
            } else if (!publish(rows, outbox, housekeeping)) {
                pause(settings.pollInterval());
            }
        }
    }

    /** Sends the rows and marks what was acknowledged; false if anything was not. */
    private boolean publish(List<OutboxRow> rows, OutboxTable outbox, Housekeeping housekeeping) throws SQLException {
        List<Sent> sent = send(rows);
        List<Long> acknowledged = new ArrayList<>(sent.size());
        Set<UUID> failed = new HashSet<>();
        for (Sent one : sent) {
            @Nullable
            Throwable failure = outcome(one.acknowledgement, housekeeping);
            one.step.end(failure == null);
            if (failure == null) {
                acknowledged.add(one.row.seq());
            } else {
                failed.add(one.row.aggregateId());
                LOG.warnf("Event %s of %s was not accepted: %s", one.row.id(), one.row.aggregateId(), failure.toString());
                if (failure instanceof RecordTooLargeException || failure instanceof SerializationException) {
                    outbox.park(one.row.seq(), failure.toString());
                }
            }
        }
        beforeMark();
        outbox.markPublished(acknowledged);
        state.published(acknowledged.size());
        troubled.clear();
        troubled.addAll(failed);
        return sent.size() == rows.size() && failed.isEmpty();
    }

    /** Hands the rows to the producer without waiting for each; of an aggregate with a failed event only the first one. */
    private List<Sent> send(List<OutboxRow> rows) {
        List<Sent> sent = new ArrayList<>(rows.size());
        Set<UUID> held = new HashSet<>();
        try {
            for (OutboxRow row : rows) {
                if (held.contains(row.aggregateId())) {
                    continue;
                }
                if (troubled.contains(row.aggregateId())) {
                    held.add(row.aggregateId());
                }
                Step step = tracing.begin(SpanKind.PRODUCER, "send " + row.type(), row.traceparent(), row.recordedAt())
                        .with("messaging.destination.name", row.topic()).with("messaging.message.id", row.id().toString());
                sent.add(new Sent(row, step,
                        producer.get().send(row.toCloudEvent(step.traceparent()).toRecord(row.topic()))));
            }
        } catch (KafkaException e) {
            // no metadata: no broker. What was not handed over stays in order behind what was.
            LOG.warnf("Kafka cannot be reached at the moment: %s", e.getMessage());
        }
        return sent;
    }

    /** Waits for one acknowledgement as long as it takes; gives the failure, or null. */
    private @Nullable Throwable outcome(Future<RecordMetadata> acknowledgement, Housekeeping housekeeping) throws SQLException {
        while (running) {
            try {
                acknowledgement.get(1, TimeUnit.SECONDS);
                return null;
            } catch (ExecutionException e) {
                return e.getCause() == null ? e : e.getCause();
            } catch (TimeoutException e) {
                housekeeping.whenDue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        return new InterruptedException("the relay is stopping");
    }

    /**
     * Here the events are with Kafka and the outbox does not know it yet: the worst moment to be killed, which tests choose.
     */
    void beforeMark() {
    }

    @Override
    public void close() {
        running = false;
    }

    private void pause(Duration duration) {
        if (running) {
            LockSupport.parkNanos(duration.toNanos());
        }
    }

    /** @param step from the commit to the acknowledgement */
    private record Sent(OutboxRow row, Step step, Future<RecordMetadata> acknowledgement) {
    }
}
