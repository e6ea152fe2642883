package org.dialogueplatform.participants.registration;

/** How a delegate takes part. */
public enum Mode {
    /** In the room. */
    ROOM,
    /** From elsewhere. */
    ONLINE
}
