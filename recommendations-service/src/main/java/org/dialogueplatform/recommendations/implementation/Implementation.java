package org.dialogueplatform.recommendations.implementation;

/** How far a recommendation is implemented, in the words into which every scale is mapped. */
public enum Implementation {
    NOT_ASSESSED,
    NOT_STARTED,
    IN_PROGRESS,
    PARTIALLY_IMPLEMENTED,
    FULLY_IMPLEMENTED,
    NOT_IMPLEMENTED,
    /** What was done goes against it. */
    CONTRARY_ACTION,
    NO_LONGER_RELEVANT,
    /** The State did not report, not even after a reminder (Human Rights Committee, D). */
    NO_REPORT
}
