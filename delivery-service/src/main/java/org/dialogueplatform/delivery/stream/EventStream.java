package org.dialogueplatform.delivery.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.dialogueplatform.delivery.log.Cursor;
import org.dialogueplatform.delivery.log.LogTail;
import org.dialogueplatform.delivery.log.LoggedEvent;
import org.jboss.logging.Logger;

/** One reader's stream. Nothing is kept for the reader but its position: whoever is cut off comes back with it. */
final class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final int BATCH = 200;

    private final LogTail tail;
    private final Sse sse;
    private final SseEventSink sink;
    private final Duration heartbeat;
    private final Duration patience;
    private final Clock clock;

    EventStream(LogTail tail, Sse sse, SseEventSink sink, StreamSettings settings, Clock clock) {
        this.clock = clock;
        this.tail = tail;
        this.sse = sse;
        this.sink = sink;
        this.heartbeat = settings.heartbeat();
        this.patience = settings.patience();
    }

    /**
     * Tells the reader at once that it is connected, and where it stands if nothing comes. To be done before the request's
     * method ends.
     */
    void connect(Cursor from) {
        try {
            sink.send(sse.newEventBuilder().id(from.toString()).comment("connected").build());
        } catch (IllegalStateException e) {
            // whoever left while the request was looked at is no failure; the stream ends as any other
            LOG.debugf("A reader was gone before its stream began: %s", e.toString());
        }
    }

    /**
     * Sends what comes until the end, or until the reader is gone or too slow, or may not read any more.
     *
     * @param from after which the stream begins
     */
    void run(Cursor from, Predicate<LoggedEvent> wanted, Instant end, BooleanSupplier mayReadOn) {
        long position = from.position();
        try {
            Instant lookAgain = clock.instant().plus(heartbeat);
            Instant signDue = lookAgain;
            while (!sink.isClosed() && clock.instant().isBefore(end)) {
                if (clock.instant().isAfter(lookAgain)) {
                    if (!mayReadOn.getAsBoolean()) {
                        return;
                    }
                    lookAgain = clock.instant().plus(heartbeat);
                }
                List<LoggedEvent> events = tail.after(position, BATCH);
                for (LoggedEvent event : events) {
                    position = event.position();
                    if (wanted.test(event)) {
                        send(sse.newEventBuilder().id(new Cursor(from.epoch(), position).toString()).name(event.type())
                                .data(event.body()).build());
                        signDue = clock.instant().plus(heartbeat);
                    }
                }
                if (events.isEmpty()) {
                    tail.await(position, Duration.between(clock.instant(), signDue.isBefore(end) ? signDue : end));
                }
                // not with every event that others want: to a thousand readers that would be a thousand messages each
                if (!clock.instant().isBefore(signDue)) {
                    // with the position: whoever wants little need not look through all that once more after a break
                    send(sse.newEventBuilder().id(new Cursor(from.epoch(), position).toString()).comment("still here").build());
                    signDue = clock.instant().plus(heartbeat);
                }
            }
        } catch (TimeoutException _) {
            LOG.debugf("A reader did not take what it was sent within %s and is cut off", patience);
        } catch (ExecutionException | CompletionException | IllegalStateException e) {
            LOG.debugf("A reader is gone: %s", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            sink.close();
        }
    }

    private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
