package org.dialogueplatform.meetings.meeting;

import java.util.EnumSet;
import java.util.Set;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Where a meeting stands, and where it can go from there. */
public enum MeetingState {
    /** Being prepared; nobody outside the secretariat knows of it. */
    DRAFT,
    /** Made known, with its agenda. */
    ANNOUNCED,
    /** Delegates can register. */
    REGISTRATION_OPEN,
    /** Registration has ended; the meeting can be opened. */
    REGISTRATION_CLOSED,
    /** Sitting. */
    IN_SESSION,
    /** Interrupted. */
    SUSPENDED,
    /** Over; its record is being completed. */
    ENDED,
    /** Over, and its record complete. */
    CLOSED,
    /** Put off; it can be announced again with another date. */
    POSTPONED,
    /** Will not take place. */
    CANCELLED;

    /** The states it can go to. */
    public Set<MeetingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ANNOUNCED, CANCELLED);
            case ANNOUNCED -> EnumSet.of(REGISTRATION_OPEN, POSTPONED, CANCELLED);
            case REGISTRATION_OPEN -> EnumSet.of(REGISTRATION_CLOSED, POSTPONED, CANCELLED);
            case REGISTRATION_CLOSED -> EnumSet.of(REGISTRATION_OPEN, IN_SESSION, POSTPONED, CANCELLED);
            case IN_SESSION -> EnumSet.of(SUSPENDED, ENDED);
            case SUSPENDED -> EnumSet.of(IN_SESSION, ENDED);
            case ENDED -> EnumSet.of(CLOSED);
            case POSTPONED -> EnumSet.of(ANNOUNCED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(MeetingState.class);
        };
    }

    /** The one it goes to in the usual course. */
    public @Nullable MeetingState usualNext() {
        return switch (this) {
            case DRAFT, POSTPONED -> ANNOUNCED;
            case ANNOUNCED -> REGISTRATION_OPEN;
            case REGISTRATION_OPEN -> REGISTRATION_CLOSED;
            case REGISTRATION_CLOSED -> IN_SESSION;
            case IN_SESSION, SUSPENDED -> ENDED;
            case ENDED -> CLOSED;
            case CLOSED, CANCELLED -> null;
        };
    }

    /** Whether date, place and agenda can still change. */
    public boolean isAhead() {
        return switch (this) {
            case DRAFT, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, POSTPONED -> true;
            case IN_SESSION, SUSPENDED, ENDED, CLOSED, CANCELLED -> false;
        };
    }

    /** Whether it has been opened and its record is not complete. */
    public boolean isSittingOrEnded() {
        return this == IN_SESSION || this == SUSPENDED || this == ENDED;
    }

    /** Whether it took place and is over. */
    public boolean isOver() {
        return this == ENDED || this == CLOSED;
    }

    /** Whether it is still to take place, or is taking place. */
    public boolean isUpcoming() {
        return this != CANCELLED && !isOver();
    }

    /** Whether the announcement has gone out and still holds, so that what it promised must stay complete. */
    public boolean isPromised() {
        return this == ANNOUNCED || this == REGISTRATION_OPEN || this == REGISTRATION_CLOSED;
    }

    /** Ends in a problem unless it can go there from here. */
    void requireNext(MeetingState to, String act) {
        if (!next().contains(to)) {
            throw new IllegalTransition("The meeting cannot be " + act, this, next());
        }
    }

    /** From {@link #SUSPENDED} one goes to the same state, but by another act. */
    void requireOpenable() {
        if (this == SUSPENDED) {
            throw new IllegalTransition("The meeting cannot be opened: it was, and can be resumed", this, next());
        }
        requireNext(IN_SESSION, "opened");
    }

    void requireResumable() {
        if (this == REGISTRATION_CLOSED) {
            throw new IllegalTransition("The meeting cannot be resumed: it has not been opened", this, next());
        }
        requireNext(IN_SESSION, "resumed");
    }

    void requireAhead() {
        if (!isAhead()) {
            throw new RuleBroken("meeting-not-ahead",
                    "The meeting is " + this + ": its date, place and agenda can no longer change.");
        }
    }

    void requireAdmitsItems() {
        if (!isAhead() && this != IN_SESSION && this != SUSPENDED) {
            throw new IllegalTransition("An item can no longer be admitted", this, next());
        }
    }

    void requireInSession(String act) {
        if (this != IN_SESSION) {
            throw new IllegalTransition(act + " only while the meeting is in session", this, next());
        }
    }

    void requireSitting() {
        if (!isSittingOrEnded()) {
            throw new IllegalTransition("The floor is asked for once the meeting has been opened, and until it is closed",
                    this, next());
        }
    }

    /** What is recorded afterwards counts, too. */
    void requireHearing() {
        if (this != IN_SESSION && this != ENDED) {
            throw new IllegalTransition("The floor is given only while the meeting is in session", this, next());
        }
    }

    void requireRecordOpen() {
        if (!isSittingOrEnded()) {
            throw new IllegalTransition("The record of the meeting takes this only from its opening until it is closed", this,
                    next());
        }
    }

    void requireOver(String act) {
        if (!isOver()) {
            throw new IllegalTransition(act + " only when the meeting is over", this, next());
        }
    }
}
