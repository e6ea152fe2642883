package org.dialogueplatform.meetings.minutes;

/** Of which part of the meeting a section tells. */
public enum MinutesPart {
    /** How it was opened. */
    OPENING,
    /** How an item of the agenda was dealt with. */
    ITEM,
    /** How it ended. */
    CLOSING
}
