package org.dialogueplatform.meetings.attendance;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * That somebody registered for a meeting came to it. Who it is, this service is not told to keep: it counts.
 */
@Entity
public class Attendance {

    @Id
    private UUID registrationId;

    @Column(nullable = false)
    private long eventNo;

    @Column(nullable = false)
    private UUID meetingId;

    @Column(nullable = false)
    private String category;

    @Column(nullable = false)
    private String mode;

    /** Whether they are there now; that there is a row at all says that they were. */
    @Column(nullable = false)
    private boolean there;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {
    }

    Attendance(UUID registrationId, UUID meetingId, String category, String mode) {
        this.registrationId = registrationId;
        this.eventNo = -1;
        this.meetingId = meetingId;
        this.category = category;
        this.mode = mode;
    }

    /** Came or left, unless something newer is known. */
    void recorded(long sequence, boolean nowThere) {
        if (sequence > eventNo) {
            eventNo = sequence;
            there = nowThere;
        }
    }
}
