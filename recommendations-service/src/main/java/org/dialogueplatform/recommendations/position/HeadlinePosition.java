package org.dialogueplatform.recommendations.position;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * One value for the positions of all addressees, computed whenever it is shown and never stored: the lead addressee's position;
 * without a lead the one all addressees share, else MIXED. A recommendation without addressees has none yet: PENDING.
 */
public enum HeadlinePosition {
    PENDING,
    SUPPORTED,
    SUPPORTED_IN_PART,
    NOTED,
    NOT_APPLICABLE,
    /** There is no lead, and the addressees differ. */
    MIXED;

    /**
     * @param ofLead the position of the addressee in the lead, if there is one
     * @param ofAll the positions of all addressees
     */
    public static HeadlinePosition of(@Nullable Position ofLead, Collection<Position> ofAll) {
        if (ofLead != null) {
            return of(ofLead);
        }
        if (ofAll.isEmpty()) {
            return PENDING;
        }
        Position first = ofAll.iterator().next();
        return ofAll.stream().allMatch(first::equals) ? of(first) : MIXED;
    }

    private static HeadlinePosition of(Position position) {
        return valueOf(position.name());
    }
}
