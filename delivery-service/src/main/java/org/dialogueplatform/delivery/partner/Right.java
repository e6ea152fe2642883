package org.dialogueplatform.delivery.partner;

/** By which way a partner may read. */
public enum Right {
    /** Asks the feed and listens to the stream. */
    FEED,
    /** Has events delivered. */
    WEBHOOKS,
    /** Reads the public topic itself, without a filter. */
    KAFKA
}
