package org.dialogueplatform.meetings.agenda;

import java.util.Set;

/** How far an item has been dealt with. */
public enum AgendaItemState {
    /** Not yet called. */
    PENDING,
    /** The meeting is dealing with it. */
    TAKEN_UP,
    /** Dealt with. */
    CONCLUDED;

    /** The states it can go to. */
    public Set<AgendaItemState> next() {
        return switch (this) {
            case PENDING -> Set.of(TAKEN_UP);
            case TAKEN_UP -> Set.of(CONCLUDED);
            case CONCLUDED -> Set.of();
        };
    }
}
