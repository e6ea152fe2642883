package org.dialogueplatform.meetings.meeting;

/** How people take part. */
public enum MeetingMode {
    /** In the room. */
    IN_PERSON,
    /** From afar. */
    ONLINE,
    /** Either. */
    HYBRID;

    boolean hasRoom() {
        return this != ONLINE;
    }

    public boolean hasOnlineAccess() {
        return this != IN_PERSON;
    }
}
