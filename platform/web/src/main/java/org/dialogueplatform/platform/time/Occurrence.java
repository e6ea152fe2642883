package org.dialogueplatform.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, and when and why it was recorded. Rules about dates are judged at {@code occurredAt}; both moments
 * are kept.
 *
 * @param occurredAt when it happened
 * @param recordedAt when the suite was told
 * @param reason why it was recorded so late; must be given then
 */
public record Occurrence(Instant occurredAt, Instant recordedAt, @Nullable String reason) {

    /** Later than this, a record is one "after the fact" and needs a reason. */
    static final Duration PROMPT = Duration.ofHours(24);

    /** Nothing older is on record anywhere; what lies centuries back is a slip of the pen. */
    private static final Instant EARLIEST = Instant.parse("1945-01-01T00:00:00Z");

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** Something that happens now. */
    public static Occurrence now(Clock clock) {
        Instant now = clock.instant();
        return new Occurrence(now, now, null);
    }

    /** What a caller said about when it happened; now, if nothing. */
    public static Occurrence of(@Nullable Instant occurredAt, @Nullable String reason, Clock clock) {
        Instant now = clock.instant();
        if (occurredAt == null) {
            return new Occurrence(now, now, reason);
        }
        if (occurredAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw new Invalid("/occurredAt", "in-the-future", "lies in the future: only what has happened can be recorded");
        }
        if (occurredAt.isBefore(EARLIEST)) {
            throw new Invalid("/occurredAt", "out-of-range", "lies too far back: check the year");
        }
        if (occurredAt.isBefore(now.minus(PROMPT)) && (reason == null || reason.isBlank())) {
            throw new Invalid("/reason", "reason-required",
                    "is missing: what is recorded more than 24 hours after it happened needs a reason");
        }
        return new Occurrence(occurredAt, now, reason);
    }
}
