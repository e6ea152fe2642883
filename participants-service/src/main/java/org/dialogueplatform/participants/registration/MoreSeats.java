package org.dialogueplatform.participants.registration;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCardChanged;
import org.dialogueplatform.platform.time.Occurrence;

/** A larger room or more places online are good news for those who wait. Fewer seats take nobody's away. */
@ApplicationScoped
public class MoreSeats {

    private final Seatings seatings;
    private final Seats seats;
    private final Clock clock;

    MoreSeats(Seatings seatings, Seats seats, Clock clock) {
        this.seatings = seatings;
        this.seats = seats;
        this.clock = clock;
    }

    void on(@Observes MeetingCardChanged change) {
        MeetingCard meeting = change.meeting();
        Seating seating = seatings.lockIfAny(meeting.id());
        if (seating == null) {
            return;
        }
        var occurrence = new Occurrence(change.at(), clock.instant(), null);
        for (Mode mode : Mode.values()) {
            seats.promoteWaiting(mode, seating, meeting, occurrence);
        }
    }
}
