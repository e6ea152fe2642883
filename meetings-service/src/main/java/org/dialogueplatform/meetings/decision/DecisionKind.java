package org.dialogueplatform.meetings.decision;

import org.dialogueplatform.meetings.reference.TabledState;
import org.jspecify.annotations.Nullable;

/** What a decision does with what lies on the table. */
public enum DecisionKind {
    /** Makes it the body's own. */
    ADOPT(TabledState.ADOPTED),
    /** Passes it on to those it addresses. */
    TRANSMIT(TabledState.TRANSMITTED),
    /** Takes note of it. */
    TAKE_NOTE(null),
    /** Sends it back for review. */
    POSTPONE(TabledState.POSTPONED),
    /** Tells somebody to do something about it. */
    INSTRUCT(null);

    private final @Nullable TabledState effect;

    DecisionKind(@Nullable TabledState effect) {
        this.effect = effect;
    }

    /** Where it moves the recommendations it names; null if it leaves them where they are. */
    public @Nullable TabledState effect() {
        return effect;
    }

    /** What is adopted can still be passed on; everything else must lie on the table. */
    boolean appliesTo(TabledState state) {
        return state == TabledState.TABLED || (this == TRANSMIT && state == TabledState.ADOPTED);
    }
}
