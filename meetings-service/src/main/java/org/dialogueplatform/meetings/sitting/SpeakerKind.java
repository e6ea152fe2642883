package org.dialogueplatform.meetings.sitting;

/** What the floor is asked for. */
public enum SpeakerKind {
    STATEMENT,
    /** To answer what another said of one's organisation. */
    RIGHT_OF_REPLY,
    /** About how the meeting is conducted. */
    POINT_OF_ORDER,
    QUESTION
}
