package org.dialogueplatform.participants.invitation;

import java.util.EnumSet;
import java.util.Set;

/** The states of an invitation and which may follow which. */
public enum InvitationState {
    /** Not answered yet. */
    PENDING,
    ACCEPTED,
    DECLINED,
    /** Not answered before the meeting ended. */
    EXPIRED,
    /** The meeting was cancelled. */
    REVOKED;

    /** What may follow. */
    public Set<InvitationState> allowed() {
        return switch (this) {
            case PENDING -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, REVOKED);
            case ACCEPTED -> EnumSet.of(REVOKED);
            case DECLINED, EXPIRED, REVOKED -> EnumSet.noneOf(InvitationState.class);
        };
    }
}
