package org.dialogueplatform.participants.registration;

/** Who or what says that a delegate is there. */
public enum CheckInSource {
    /** A badge or letter was scanned at the door. */
    QR(Mode.ROOM),
    /** Somebody at the desk found the delegate on the list. */
    DESK(Mode.ROOM),
    /** The delegate says so. */
    SELF(Mode.ONLINE),
    /** The tool of the online meeting says so. */
    ONLINE(Mode.ONLINE);

    private final Mode mode;

    CheckInSource(Mode mode) {
        this.mode = mode;
    }

    /** Whether it can know that somebody takes part in this way. */
    boolean vouchesFor(Mode other) {
        return mode == other;
    }
}
