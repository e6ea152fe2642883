package org.dialogueplatform.delivery.webhook;

/** Who keeps notices, and disables what a notice says is disabled. */
public interface Notices {

    /** Keeps it; with a notice of disabling the subscription is disabled in the same transaction. */
    void tell(Notice notice);
}
