package org.dialogueplatform.platform.web;

import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.dialogueplatform.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is wanted.
 *
 * @param order one of those the list can be had in, as in {@code -startsAt}; empty where there is only one
 * @param after the key behind which the page begins; null for the first one
 * @param limit how many items the page holds at most
 * @param ids of which nothing else is wanted; empty if there is no such wish
 */
public record Wanted(String order, @Nullable String after, int limit, List<UUID> ids) {

    public Wanted {
        ids = List.copyOf(ids);
    }

    /** The key, read by a function that throws {@link IllegalArgumentException} when it cannot. */
    public <K> @Nullable K after(Function<String, K> read) {
        try {
            return after == null ? null : read.apply(after);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable();
        }
    }

    static ProblemException unreadable() {
        return PageRequest.refused("after", "unreadable", "after must be the 'next' of a page of this list.");
    }

    /** How many rows to read: one more than the page holds, to know whether another follows. */
    public int rows() {
        return limit + 1;
    }
}
