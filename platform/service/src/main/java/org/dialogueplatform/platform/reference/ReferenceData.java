package org.dialogueplatform.platform.reference;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One kind of a service's aggregates whose whole state others keep a copy of. A bean of this type can be told again, see
 * {@link Republishing}, so that any copy can be rebuilt at any time.
 */
public interface ReferenceData {

    /** What an operator calls it, as in "terms"; part of an address. */
    String name();

    /**
     * Has the next aggregates record their present state, with the event number they have already: whoever is
     * up to date ignores it. They must be read under a lock that keeps others from changing them until the
     * transaction ends; otherwise an older state could come to stand behind a newer one on a compacted topic.
     *
     * @param after the last one before, in the order of ids; null to begin
     * @param most how many at most
     * @return the ids of those that did, in their order; fewer than asked for means that no more follow
     */
    List<UUID> tellAgain(@Nullable UUID after, int most);
}
