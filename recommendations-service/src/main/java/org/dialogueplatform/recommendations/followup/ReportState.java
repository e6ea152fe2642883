package org.dialogueplatform.recommendations.followup;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a report has come. */
public enum ReportState {

    DRAFT,
    /** Approved by the head of the institution. */
    SUBMITTED,
    /** Given back by the secretariat, with what is lacking. */
    RETURNED,
    ACCEPTED,
    PUBLISHED;

    private static final Map<ReportState, Set<ReportState>> SUCCESSORS = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(SUBMITTED), SUBMITTED, EnumSet.of(RETURNED, ACCEPTED), RETURNED, EnumSet.of(SUBMITTED),
            ACCEPTED, EnumSet.of(PUBLISHED), PUBLISHED, EnumSet.noneOf(ReportState.class)));

    /** What may follow. */
    public Set<ReportState> successors() {
        return SUCCESSORS.getOrDefault(this, Set.of());
    }

    public boolean canBecome(ReportState next) {
        return successors().contains(next);
    }

    boolean isBeingWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
