package org.dialogueplatform.meetings.minutes;

/** What of a meeting's record has changed since its minutes were drafted. */
public enum MinutesChange {
    /** What is said of the meeting itself, and when it was opened, interrupted and ended. */
    MEETING,
    ATTENDANCE,
    /** The items, when they were dealt with, and who reported. */
    AGENDA,
    SPEECHES,
    DECISIONS,
    RECOMMENDATIONS
}
