package org.dialogueplatform.participants.registration;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/**
 * How many seats of a meeting are taken in each mode, and the order of those who wait. Whatever takes or frees a seat locks
 * this row first: of two who want the last seat at once, one gets it and the other one waits.
 */
@Entity
public class Seating {

    @Id
    private UUID meetingId;

    private int roomTaken;
    private int onlineTaken;
    private int lastWaitingNumber;

    @SuppressWarnings("NullAway.Init")
    protected Seating() {
    }

    /** That of a meeting nobody is registered for. */
    public Seating(UUID meetingId) {
        this.meetingId = meetingId;
    }

    /**
     * Takes a seat if there is one.
     *
     * @param capacity how many there are; null if nobody counts them
     * @return whether there was one
     */
    public boolean takeSeat(Mode mode, @Nullable Integer capacity) {
        if (capacity != null && taken(mode) >= capacity) {
            return false;
        }
        add(mode, 1);
        return true;
    }

    /** Somebody who had a seat does not need it. */
    public void freeSeat(Mode mode) {
        if (taken(mode) == 0) {
            throw new IllegalStateException("no " + mode + " seat of meeting " + meetingId + " is taken");
        }
        add(mode, -1);
    }

    /** The number of the next one who waits. */
    public int nextWaitingNumber() {
        return ++lastWaitingNumber;
    }

    public UUID meetingId() {
        return meetingId;
    }

    /** How many seats are taken. */
    public int taken(Mode mode) {
        return mode == Mode.ROOM ? roomTaken : onlineTaken;
    }

    private void add(Mode mode, int seats) {
        if (mode == Mode.ROOM) {
            roomTaken += seats;
        } else {
            onlineTaken += seats;
        }
    }
}
