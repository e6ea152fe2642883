package org.dialogueplatform.meetings.agenda;

import org.dialogueplatform.meetings.audience.Audience;

/** Who sees an item and what was decided on it. */
public enum Visibility {
    /** Everybody. */
    COMMON(Audience.PUBLIC),
    /** The members of the body. */
    INTERNAL(Audience.MEMBERS),
    /** The secretariat. */
    HIDDEN(Audience.SECRETARIAT);

    private final Audience intended;

    Visibility(Audience intended) {
        this.intended = intended;
    }

    /** Whether this audience sees it. */
    public boolean isOpenTo(Audience audience) {
        return audience.sees(intended);
    }
}
