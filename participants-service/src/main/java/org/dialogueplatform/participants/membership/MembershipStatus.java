package org.dialogueplatform.participants.membership;

import org.dialogueplatform.platform.identity.Standing;

/** As what an organisation belongs to the body. */
public enum MembershipStatus {
    /** Takes part in its own right. */
    MEMBER,
    /** Foreign non-governmental and international organisations, diplomatic missions. */
    OBSERVER,
    /** Asked for its knowledge; invited one meeting at a time. */
    EXPERT,
    /** Runs the body. */
    SECRETARIAT;

    /** The same, as every service knows it. */
    Standing standing() {
        return switch (this) {
            case MEMBER -> Standing.MEMBER;
            case OBSERVER -> Standing.OBSERVER;
            case EXPERT -> Standing.EXPERT;
            case SECRETARIAT -> Standing.SECRETARIAT;
        };
    }
}
