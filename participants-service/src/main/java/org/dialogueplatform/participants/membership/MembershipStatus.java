package org.dialogueplatform.participants.membership;

/** As what an organisation belongs to the body. */
public enum MembershipStatus {
    /** Takes part in its own right. */
    MEMBER,
    /** Foreign non-governmental and international organisations, diplomatic missions. */
    OBSERVER,
    /** Asked for its knowledge; invited one meeting at a time. */
    EXPERT,
    /** Runs the body. */
    SECRETARIAT
}
