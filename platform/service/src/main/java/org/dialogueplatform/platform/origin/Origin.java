package org.dialogueplatform.platform.origin;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What brought about what this thread does, when no request did.
 *
 * @param work the consumer, or the name of the background work
 * @param eventId the consumed event, if it is one
 * @param subject who started the work, if somebody is known to have
 */
public record Origin(String work, @Nullable UUID eventId, @Nullable String subject) {

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** The effect of an event. */
    public static Origin ofEvent(String consumer, UUID eventId) {
        return new Origin(consumer, eventId, null);
    }

    /** Work in the background that somebody started, or nobody known. */
    public static Origin ofWork(String work, @Nullable String subject) {
        return new Origin(work, null, subject);
    }

    /** What the current thread is at. */
    public static Optional<Origin> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does something of which this is the origin. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
