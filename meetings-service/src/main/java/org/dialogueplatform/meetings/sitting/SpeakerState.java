package org.dialogueplatform.meetings.sitting;

import java.util.EnumSet;
import java.util.Set;

/** How far somebody who asked for the floor has come. */
public enum SpeakerState {
    /** On the list. */
    WAITING,
    /** Has the floor; the clock runs. */
    SPEAKING,
    /** Was interrupted; the clock stands. */
    PAUSED,
    /** Has spoken. */
    SPOKEN,
    /** Does not want to speak any more. */
    WITHDRAWN,
    /** Was given the floor by mistake and never spoke; counts for nothing, and is read by the secretariat only. */
    STRUCK;

    /** The states it can go to. */
    public Set<SpeakerState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(SPEAKING, WITHDRAWN);
            case SPEAKING -> EnumSet.of(PAUSED, SPOKEN, STRUCK);
            case PAUSED -> EnumSet.of(SPEAKING, SPOKEN, STRUCK);
            case SPOKEN -> EnumSet.of(STRUCK);
            case WITHDRAWN, STRUCK -> EnumSet.noneOf(SpeakerState.class);
        };
    }
}
