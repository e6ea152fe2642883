package org.dialogueplatform.participants.reference;

/** How a meeting is held, in the meetings-service's words. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
