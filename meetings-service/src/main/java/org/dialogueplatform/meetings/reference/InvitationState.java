package org.dialogueplatform.meetings.reference;

/** What has become of an invitation, in the words of the participants-service. */
public enum InvitationState {
    PENDING,
    ACCEPTED,
    DECLINED,
    /** The meeting ended, and no answer came. */
    EXPIRED,
    /** The meeting was called off. */
    REVOKED
}
