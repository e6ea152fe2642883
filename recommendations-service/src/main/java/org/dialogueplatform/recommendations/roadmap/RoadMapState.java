package org.dialogueplatform.recommendations.roadmap;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether a road map is still worked on. */
public enum RoadMapState {

    OPEN,
    CLOSED,
    /** All it held is in another one. */
    MERGED;

    private static final Map<RoadMapState, Set<RoadMapState>> SUCCESSORS = new EnumMap<>(Map.of(
            OPEN, EnumSet.of(CLOSED, MERGED), CLOSED, EnumSet.of(OPEN), MERGED, EnumSet.noneOf(RoadMapState.class)));

    /** What may follow. */
    public Set<RoadMapState> successors() {
        return SUCCESSORS.getOrDefault(this, Set.of());
    }

    public boolean canBecome(RoadMapState next) {
        return successors().contains(next);
    }
}
