package org.dialogueplatform.delivery.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import org.dialogueplatform.delivery.log.LogTail.Tail;
import org.junit.jupiter.api.Test;

/** What of the log is kept in memory for those who wait. */
class LogTailTest {

    private static final LogHead HEAD = new LogHead(1, 100, 0);

    @Test
    void theLatestAreKeptAndWhereTheyBeginIsKnown() {
        Tail tail = Tail.beginningAt(HEAD).and(events(101, 110, "{}"), HEAD, 4).and(events(111, 112, "{}"), HEAD, 4);

        assertEquals(List.of(109L, 110L, 111L, 112L), positions(tail.after(0, 100)));
        assertEquals(108, tail.from(), "whoever stands before it is served by the database");
        assertEquals(List.of(111L), positions(tail.after(110, 1)));
        assertEquals(112, tail.last());
    }

    @Test
    void ofLongTextsFewerAreKeptButAlwaysTheLast() {
        Tail tail = Tail.beginningAt(HEAD).and(events(101, 140, "x".repeat(1_000_000)), HEAD, 5_000);

        List<Long> kept = positions(tail.after(0, 100));
        assertTrue(kept.size() >= 10 && kept.size() <= 20, kept.toString());
        assertEquals(140, kept.getLast());
        assertEquals(kept.getFirst() - 1, tail.from());
    }

    private static List<LoggedEvent> events(long first, long last, String body) {
        return LongStream.rangeClosed(first, last).mapToObj(position -> new LoggedEvent(position, UUID.randomUUID(), "t",
                UUID.randomUUID(), 1, Map.of(), body)).toList();
    }

    private static List<Long> positions(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::position).toList();
    }
}
