package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;

/** Whether a registration gives its holder a seat, in the room or online, as the participants-service last told of it. */
@Entity
@Unaudited("a copy of what the participants-service audits")
public class Seat {

    @Id
    private UUID registrationId;

    @Column(nullable = false)
    private long eventNo;

    @Column(nullable = false)
    private UUID meetingId;

    @Column(nullable = false)
    private UUID personId;

    @Column(nullable = false)
    private boolean held;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {
    }

    Seat(UUID registrationId, UUID meetingId, UUID personId) {
        this.registrationId = registrationId;
        this.eventNo = -1;
        this.meetingId = meetingId;
        this.personId = personId;
    }

    /** Was given or given up, unless something newer is known. */
    void changed(long sequence, boolean nowHeld) {
        if (sequence > eventNo) {
            eventNo = sequence;
            held = nowHeld;
        }
    }

    public UUID meetingId() {
        return meetingId;
    }

    public boolean isHeld() {
        return held;
    }
}
