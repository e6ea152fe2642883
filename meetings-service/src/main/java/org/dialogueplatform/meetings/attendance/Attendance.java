package org.dialogueplatform.meetings.attendance;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

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

    /** For whom they came; null for who came before this was kept. */
    @SuppressWarnings("UnusedVariable") // counted by the database
    private @Nullable UUID organisationId;

    /** Whether they are there now; that there is a row at all says that they were. */
    @Column(nullable = false)
    private boolean there;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {
    }

    Attendance(UUID registrationId, UUID meetingId, UUID organisationId, String category, String mode) {
        this.registrationId = registrationId;
        this.eventNo = -1;
        this.meetingId = meetingId;
        this.organisationId = organisationId;
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
