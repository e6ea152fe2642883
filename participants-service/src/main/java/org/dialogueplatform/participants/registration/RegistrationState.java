package org.dialogueplatform.participants.registration;

import java.util.EnumSet;
import java.util.Set;

/** The states of a registration and which may follow which. */
public enum RegistrationState {
    /** Beyond what the organisation may send: the secretariat decides. */
    PENDING,
    /** Has a seat. */
    APPROVED,
    REJECTED,
    /** Waits for a seat. */
    WAITLISTED,
    WITHDRAWN,
    CHECKED_IN,
    CHECKED_OUT;

    /** What may follow. */
    public Set<RegistrationState> allowed() {
        return switch (this) {
            case PENDING -> EnumSet.of(APPROVED, REJECTED, WAITLISTED, WITHDRAWN);
            case WAITLISTED -> EnumSet.of(APPROVED, WITHDRAWN);
            case APPROVED -> EnumSet.of(WITHDRAWN, CHECKED_IN);
            case CHECKED_IN -> EnumSet.of(CHECKED_OUT);
            case REJECTED, WITHDRAWN, CHECKED_OUT -> EnumSet.noneOf(RegistrationState.class);
        };
    }

    /** Whether the delegate still stands on the meeting's list, so that no second registration is possible. */
    boolean isActive() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
