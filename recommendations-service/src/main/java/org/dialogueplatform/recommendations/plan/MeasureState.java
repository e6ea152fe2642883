package org.dialogueplatform.recommendations.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a measure has come. */
public enum MeasureState {

    PLANNED,
    IN_PREPARATION,
    IN_PROGRESS,
    /** Given a new term by an act; goes on from there. */
    EXTENDED,
    /** Its completion document exists. */
    COMPLETED,
    /** Given up by an act. */
    CANCELLED;

    private static final Map<MeasureState, Set<MeasureState>> SUCCESSORS = new EnumMap<>(Map.of(
            PLANNED, EnumSet.of(IN_PREPARATION, IN_PROGRESS, EXTENDED, CANCELLED),
            IN_PREPARATION, EnumSet.of(IN_PROGRESS, EXTENDED, CANCELLED),
            IN_PROGRESS, EnumSet.of(EXTENDED, COMPLETED, CANCELLED),
            EXTENDED, EnumSet.of(IN_PREPARATION, IN_PROGRESS, EXTENDED, COMPLETED, CANCELLED),
            COMPLETED, EnumSet.noneOf(MeasureState.class),
            CANCELLED, EnumSet.noneOf(MeasureState.class)));

    /** What may follow. */
    public Set<MeasureState> successors() {
        return SUCCESSORS.getOrDefault(this, Set.of());
    }

    public boolean canBecome(MeasureState next) {
        return successors().contains(next);
    }

    /** Whether nothing is owed any more. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
