package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;

/** What has become of an organisation's invitation to a meeting, as the participants-service last told of it. */
@Entity
@Unaudited("a copy of what the participants-service audits")
public class Invitation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private long eventNo;

    @Column(nullable = false)
    private UUID meetingId;

    @SuppressWarnings("UnusedVariable") // asked for by the database
    @Column(nullable = false)
    private UUID organisationId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {
    }

    @SuppressWarnings("NullAway.Init")
    Invitation(UUID id, UUID meetingId, UUID organisationId) {
        this.id = id;
        this.eventNo = -1;
        this.meetingId = meetingId;
        this.organisationId = organisationId;
    }

    /** Was opened or answered or is over, unless something newer is known. */
    void changed(long sequence, InvitationState now) {
        if (sequence > eventNo) {
            eventNo = sequence;
            state = now;
        }
    }

    public UUID meetingId() {
        return meetingId;
    }

    public InvitationState state() {
        return state;
    }
}
