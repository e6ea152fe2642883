package org.dialogueplatform.meetings.sitting;

import java.util.Set;

/** Whether the floor can be asked for. Who is on a closed list still speaks. */
public enum SpeakersListState {
    OPEN,
    CLOSED;

    /** The states it can go to. */
    public Set<SpeakersListState> next() {
        return Set.of(this == OPEN ? CLOSED : OPEN);
    }
}
