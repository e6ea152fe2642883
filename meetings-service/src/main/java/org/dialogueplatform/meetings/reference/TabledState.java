package org.dialogueplatform.meetings.reference;

import java.util.EnumSet;
import java.util.Set;

/** What became of a recommendation that lay, or lies, on the table of a meeting. */
public enum TabledState {
    /** It lies on the table. */
    TABLED,
    /** It was taken off again. */
    UNTABLED,
    /** Its proponents withdrew it. */
    WITHDRAWN,
    /** The meeting made it its own. */
    ADOPTED,
    /** It was passed on to those it addresses. */
    TRANSMITTED,
    /** It was sent back for review. */
    POSTPONED,
    /** The meeting did not make it its own. */
    NOT_ADOPTED,
    /** It became part of another one. */
    MERGED,
    /** It was divided into several. */
    SPLIT;

    /**
     * Those that everybody may know of: what went back for review or was taken back is again between proponents and
     * secretariat, and what was merged or divided is dealt with as another one.
     */
    public static final Set<TabledState> PUBLIC = EnumSet.of(TABLED, ADOPTED, TRANSMITTED, NOT_ADOPTED);
}
