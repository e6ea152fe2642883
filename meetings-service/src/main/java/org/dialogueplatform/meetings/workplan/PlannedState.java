package org.dialogueplatform.meetings.workplan;

/** What became of something that was planned; computed when it is asked for. */
public enum PlannedState {
    /** Still ahead, and no meeting is drafted for it. */
    PLANNED,
    /** There is a meeting for it that has not ended. */
    SCHEDULED,
    /** A meeting for it was held. */
    HELD,
    /** Its quarter is over, and no meeting for it was held or is to be. */
    NOT_HELD
}
