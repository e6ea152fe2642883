package org.dialogueplatform.meetings.minutes;

import java.util.EnumSet;
import java.util.Set;

import org.dialogueplatform.meetings.audience.Audience;

/** Where a version of the minutes stands, and where it can go from there. */
public enum MinutesState {
    /** Being written by the secretariat. */
    DRAFT(Audience.SECRETARIAT),
    /** Before the members, who can propose amendments until the term ends. */
    CIRCULATED(Audience.MEMBERS),
    /** Approved by the chair; it no longer changes. */
    APPROVED(Audience.MEMBERS),
    /** For everybody. */
    PUBLISHED(Audience.PUBLIC);

    private final Audience intended;

    MinutesState(Audience intended) {
        this.intended = intended;
    }

    /** The states it can go to. */
    public Set<MinutesState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CIRCULATED);
            case CIRCULATED -> EnumSet.of(DRAFT, APPROVED);
            case APPROVED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(MinutesState.class);
        };
    }

    /** Whether its text can still change. */
    boolean isOpen() {
        return this == DRAFT || this == CIRCULATED;
    }

    boolean isOpenTo(Audience audience) {
        return audience.sees(intended);
    }
}
