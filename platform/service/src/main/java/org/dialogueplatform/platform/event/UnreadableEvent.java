package org.dialogueplatform.platform.event;

/** A message that is no event this consumer can read; trying again would not help. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableEvent(String why) {
        super(why);
    }

    public UnreadableEvent(String why, Throwable cause) {
        super(why, cause);
    }
}
