package org.dialogueplatform.meetings.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param to its end; null while it lasts
 */
record Span(Instant from, @Nullable Instant to) {

    Span until(Instant end) {
        return new Span(from, end);
    }

    /** Where one ends the next may begin. */
    boolean overlaps(Span other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    Duration length() {
        return Duration.between(from, Objects.requireNonNull(to, "it lasts"));
    }
}
