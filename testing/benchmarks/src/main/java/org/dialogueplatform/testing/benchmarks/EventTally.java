package org.dialogueplatform.testing.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** Holds the events that arrived against the changes of state there were. */
final class EventTally {

    private final Map<String, Long> eventNumbers;
    private final Map<String, String> idsByChange = new HashMap<>();
    private long phantom;
    private long repeated;

    /**
     * @param eventNumbers of each aggregate, as the database has it: its changes are numbered from 1 to this
     */
    EventTally(Map<String, Long> eventNumbers) {
        this.eventNumbers = eventNumbers;
    }

    /** An event has arrived that tells of this change. */
    void arrived(String aggregate, long number, String id) {
        if (number < 1 || number > eventNumbers.getOrDefault(aggregate, 0L)) {
            phantom++;
            return;
        }
        String earlier = idsByChange.putIfAbsent(aggregate + "/" + number, id);
        if (earlier != null && earlier.equals(id)) {
            repeated++;
        } else if (earlier != null) {
            phantom++;
        }
    }

    Result result() {
        long changes = eventNumbers.values().stream().mapToLong(Long::longValue).sum();
        return new Result(eventNumbers.size(), changes, idsByChange.size(), changes - idsByChange.size(), phantom, repeated);
    }

    /**
     * What was found.
     *
     * @param aggregates in the database
     * @param changes of state that the database knows of
     * @param told changes that an event tells of
     * @param missing changes without an event
     * @param phantom events without a change, or a second event, of another id, of the same change
     * @param repeated arrivals of the same event again, which is allowed: its consumers absorb it
     */
    record Result(long aggregates, long changes, long told, long missing, long phantom, long repeated) {

        Result and(Result other) {
            return new Result(aggregates + other.aggregates, changes + other.changes, told + other.told,
                    missing + other.missing, phantom + other.phantom, repeated + other.repeated);
        }

        boolean isGood() {
            return missing == 0 && phantom == 0;
        }
    }
}
