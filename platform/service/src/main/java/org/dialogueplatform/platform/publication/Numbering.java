package org.dialogueplatform.platform.publication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Hands out the numbers that were raised. */
public final class Numbering {

    private final Map<UUID, Long> last;

    Numbering(Map<UUID, Long> last) {
        this.last = last;
    }

    /** Those of which something may be told. */
    public Set<UUID> subjects() {
        return Set.copyOf(last.keySet());
    }

    /** Whether something may be told of it. */
    public boolean has(UUID subject) {
        return last.containsKey(subject);
    }

    /** The number of the next event about it. */
    public long next(UUID subject) {
        Long next = last.computeIfPresent(subject, (_, no) -> no + 1);
        if (next == null) {
            throw new IllegalStateException("Nothing may be told of " + subject);
        }
        return next;
    }
}
