package org.dialogueplatform.meetings.audience;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;

/** For whom an answer is written; each sees all that the one before sees. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Those who act for an organisation that belongs to the body today. */
    MEMBERS,
    /** The secretariat, and those who look over its shoulder. */
    SECRETARIAT;

    /** The audience an actor belongs to. */
    public static Audience of(Actor actor) {
        if (actor.is(Role.SECRETARIAT, Role.AUDITOR)) {
            return SECRETARIAT;
        }
        return actor.belongsToTheBody() ? MEMBERS : PUBLIC;
    }

    /** Whether this audience may see what is meant for another. */
    public boolean sees(Audience intended) {
        return compareTo(intended) >= 0;
    }
}
