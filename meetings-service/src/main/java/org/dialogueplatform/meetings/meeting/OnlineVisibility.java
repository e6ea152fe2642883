package org.dialogueplatform.meetings.meeting;

/** Who is told the address at which a meeting can be joined. */
public enum OnlineVisibility {
    /** Everybody: the meeting is broadcast. */
    PUBLIC,
    /** The members of the body. */
    MEMBERS,
    /** Those who have a seat, in the room or online. */
    REGISTERED
}
