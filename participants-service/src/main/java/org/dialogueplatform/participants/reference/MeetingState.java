package org.dialogueplatform.participants.reference;

/** The states of a meeting, in the meetings-service's words, and what they mean for those who want to take part. */
public enum MeetingState {
    DRAFT,
    ANNOUNCED,
    REGISTRATION_OPEN,
    REGISTRATION_CLOSED,
    IN_SESSION,
    SUSPENDED,
    ENDED,
    CLOSED,
    POSTPONED,
    CANCELLED;

    /** Registration was opened for it, lately or long ago. */
    boolean registrationWasOpened() {
        return this == REGISTRATION_OPEN || registrationIsOver();
    }

    /** Registration was open and is not any more. */
    boolean registrationIsOver() {
        return switch (this) {
            case REGISTRATION_CLOSED, IN_SESSION, SUSPENDED, ENDED, CLOSED -> true;
            case DRAFT, ANNOUNCED, REGISTRATION_OPEN, POSTPONED, CANCELLED -> false;
        };
    }

    /** It was announced and is not over: what its agenda says counts. */
    boolean isExpected() {
        return switch (this) {
            case ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, IN_SESSION, SUSPENDED -> true;
            case DRAFT, ENDED, CLOSED, POSTPONED, CANCELLED -> false;
        };
    }

    /** The sitting is over. */
    boolean isOver() {
        return this == ENDED || this == CLOSED;
    }
}
