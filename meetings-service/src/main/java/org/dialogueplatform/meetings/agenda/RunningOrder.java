package org.dialogueplatform.meetings.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When each item is likely to begin: one after the other, each for its planned minutes, from when the meeting starts or from
 * what really
 * happened. What an item with items below it plans counts only where those plan nothing.
 */
final class RunningOrder {

    private RunningOrder() {
    }

    /** By item; what has no time ahead of it that is planned has none. */
    static Map<UUID, Instant> estimate(List<AgendaItem> inOrder, Instant meetingStarts) {
        Set<UUID> planned = parentsOfPlanned(inOrder);
        Map<UUID, Instant> begins = new HashMap<>();
        Instant clock = meetingStarts;
        for (AgendaItem item : inOrder) {
            Instant begin = item.takenUpAt() == null ? clock : item.takenUpAt();
            begins.put(item.id(), begin);
            Integer minutes = item.details().plannedMinutes();
            Instant end = minutes == null || planned.contains(item.id()) ? begin : begin.plus(Duration.ofMinutes(minutes));
            clock = later(clock, item.concludedAt() == null ? end : item.concludedAt(), item.concludedAt() != null);
        }
        return begins;
    }

    private static Instant later(Instant clock, Instant end, boolean happened) {
        return happened || end.isAfter(clock) ? end : clock;
    }

    /** The items below which time is planned, at whatever depth. */
    private static Set<UUID> parentsOfPlanned(List<AgendaItem> items) {
        Map<UUID, AgendaItem> byId = items.stream().collect(Collectors.toMap(AgendaItem::id, item -> item));
        Set<UUID> parents = new HashSet<>();
        for (AgendaItem item : items) {
            if (item.details().plannedMinutes() != null) {
                for (UUID parent = item.parentId(); parent != null; parent = Objects.requireNonNull(byId.get(parent))
                        .parentId()) {
                    parents.add(parent);
                }
            }
        }
        return parents;
    }
}
