package org.dialogueplatform.delivery.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.Cursor;
import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.delivery.log.LogHead;
import org.dialogueplatform.delivery.log.LogTail;
import org.dialogueplatform.delivery.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Reads pages of the log. */
@ApplicationScoped
public class Feed {

    private static final int BATCH = 500;

    /** How many events are looked through for one page at most; whoever wants one in a million gets a page without it. */
    private static final int LOOK_THROUGH = 20_000;

    private final EventLog log;
    private final LogTail tail;

    @Inject
    public Feed(EventLog log, LogTail tail) {
        this.log = log;
        this.tail = tail;
    }

    /** @param next where the next page begins: after all that was looked at, wanted or not */
    record Events(List<LoggedEvent> items, Cursor next) {

        /** The events' own bytes, as in stream and webhook. */
        String json() {
            return items.stream().map(LoggedEvent::body)
                    .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":\"" + next + "\"}"));
        }
    }

    /** A page of what is there now, or will be within the patience. */
    Events read(@Nullable Cursor after, Predicate<LoggedEvent> wanted, int limit, Duration patience)
            throws InterruptedException {
        LogHead head = log.head();
        long position = after == null ? head.dropped() : head.positionOf(after);
        long until = System.nanoTime() + patience.toNanos();
        List<LoggedEvent> items = new ArrayList<>();
        for (int looked = 0; looked < LOOK_THROUGH;) {
            List<LoggedEvent> batch = tail.after(position, BATCH);
            for (LoggedEvent event : batch) {
                position = event.position();
                if (wanted.test(event)) {
                    items.add(event);
                    if (items.size() == limit) {
                        return new Events(items, new Cursor(head.epoch(), position));
                    }
                }
            }
            looked += batch.size();
            long left = until - System.nanoTime();
            if (batch.size() < BATCH && (!items.isEmpty() || left <= 0)) {
                break;
            }
            if (batch.isEmpty()) {
                tail.await(position, Duration.ofNanos(left));
            }
        }
        return new Events(items, new Cursor(head.epoch(), position));
    }
}
