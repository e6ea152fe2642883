package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;

import org.dialogueplatform.platform.problem.RuleBroken;

/**
 * When others had the floor of the meeting; asked where somebody is given the floor, something is recorded afterwards, or
 * corrected.
 */
record Floor(List<Speaker> others) {

    /** From when on nobody speaks any more; not before this moment. */
    Instant freeSince(Instant earliest) {
        return others.stream().filter(other -> other.startedAt() != null).map(Speaker::latestActAt)
                .reduce(earliest, (one, another) -> one.isAfter(another) ? one : another);
    }

    /** While somebody spoke, nobody else did. */
    void requireFree(List<Span> spoken) {
        for (Speaker other : others) {
            if (other.spoken().stream().anyMatch(taken -> spoken.stream().anyMatch(taken::overlaps))) {
                throw new RuleBroken("speeches-overlap",
                        "Somebody else had the floor at that time, from " + other.startedAt() + ": correct one or the other.");
            }
        }
    }
}
