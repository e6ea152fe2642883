package org.dialogueplatform.meetings.decision;

/** How a decision came about. */
public enum DecisionMethod {
    /** Nobody objected. */
    CONSENSUS,
    /** By vote. */
    VOTE
}
