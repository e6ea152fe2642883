package org.dialogueplatform.participants.revocation;

import java.util.Set;

/** Whether a subject is kept out. */
public enum RevocationState {
    /** None of the subject's tokens counts. */
    REVOKED,
    /** They count again. */
    RESTORED;

    /** Where it can go from here. */
    Set<RevocationState> next() {
        return Set.of(this == REVOKED ? RESTORED : REVOKED);
    }
}
