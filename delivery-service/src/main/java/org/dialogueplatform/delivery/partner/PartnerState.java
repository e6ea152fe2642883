package org.dialogueplatform.delivery.partner;

/** Whether a partner is let in. */
public enum PartnerState {
    ACTIVE,
    /** For good: whoever comes back is registered anew. */
    REVOKED
}
