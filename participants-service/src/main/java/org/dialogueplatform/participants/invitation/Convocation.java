package org.dialogueplatform.participants.invitation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * How far this service has heard that a meeting is convened. Messages may come twice or in the wrong order; what it remembers
 * here keeps an announcement from inviting to a meeting that was cancelled since, and from taking effect again.
 */
@Entity
public class Convocation {

    @Id
    private UUID meetingId;

    /** Event number of the latest announcement; 0 before one. */
    private long announcedNo;

    /** Event number of the cancellation; 0 without one. */
    private long cancelledNo;

    @SuppressWarnings("NullAway.Init")
    protected Convocation() {
    }

    public Convocation(UUID meetingId) {
        this.meetingId = meetingId;
    }

    /**
     * The meeting was announced.
     *
     * @return whether that is news, so that invitations are to be opened
     */
    public boolean announced(long eventNo) {
        boolean news = eventNo > announcedNo;
        announcedNo = Math.max(announcedNo, eventNo);
        return news && eventNo > cancelledNo;
    }

    /** The meeting was cancelled. */
    public void cancelled(long eventNo) {
        cancelledNo = Math.max(cancelledNo, eventNo);
    }

    /** Whether invitations were opened, so that who has none is not invited. */
    public boolean isAnnounced() {
        return announcedNo > 0;
    }
}
