package org.dialogueplatform.platform.live;

import java.time.Duration;
import java.time.Instant;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.mandate.KnownMandates.Holdings;
import org.jspecify.annotations.Nullable;

/** One reader's stream. No thread waits for it; nothing is kept for it but what it has not taken yet. */
final class LiveStream {

    /** An id, so that a reader that comes back says that it was here before. */
    private static final String BEEN_HERE = "live";

    /** Whoever has not taken so much is not reading. */
    private static final int MOST_UNTAKEN = 500;

    private final Reader reader;
    private final Sse sse;
    private final SseEventSink sink;
    private boolean connected;
    private int untaken;
    private Instant waitingSince = Instant.EPOCH;
    private Instant lastSign = Instant.EPOCH;

    /**
     * Who listens to what.
     *
     * @param holdings what the subject held when the stream began; null for the public
     * @param end when it ends in any case
     */
    record Reader(String scope, Actor actor, String subject, @Nullable Holdings holdings, Instant end) {
    }

    LiveStream(Reader reader, Sse sse, SseEventSink sink) {
        this.reader = reader;
        this.sse = sse;
        this.sink = sink;
    }

    Reader reader() {
        return reader;
    }

    /** The first thing a reader hears: from here on nothing is missed. What changed before it has still to read. */
    synchronized void connect(Duration retry, boolean missedSome, Instant now) {
        send(sse.newEventBuilder().id(BEEN_HERE).reconnectDelay(retry.toMillis()).comment("connected").build(), now);
        connected = true;
        if (missedSome) {
            reset(now);
        }
    }

    synchronized void tell(String change, Instant now) {
        // who is not connected yet has read nothing yet
        if (connected) {
            send(sse.newEventBuilder().name("changed").data(change).build(), now);
        }
    }

    /** Something may have been missed. */
    synchronized void reset(Instant now) {
        if (connected) {
            send(sse.newEventBuilder().name("reset").data("{}").build(), now);
        }
    }

    synchronized void signOfLife(Instant now, Duration every) {
        if (connected && !now.isBefore(lastSign.plus(every))) {
            send(sse.newEventBuilder().comment("still here").build(), now);
        }
    }

    /** Whether it has come to its end, its reader is gone, or takes too long. */
    synchronized boolean isOver(Instant now, Duration patience) {
        return sink.isClosed() || !now.isBefore(reader.end) || untaken > MOST_UNTAKEN
                || (untaken > 0 && now.isAfter(waitingSince.plus(patience)));
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event, Instant now) {
        if (sink.isClosed()) {
            return;
        }
        if (untaken++ == 0) {
            waitingSince = now;
        }
        lastSign = now;
        try {
            sink.send(event).whenComplete((taken, failure) -> taken(failure));
        } catch (IllegalStateException e) {
            // gone since it was looked whether it is: the others are to be told all the same
            taken(e);
        }
    }

    private synchronized void taken(@Nullable Throwable failure) {
        untaken--;
        if (failure != null) {
            sink.close();
        }
    }
}
