package org.dialogueplatform.participants.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** Gives seats to those who want one and, as seats become free, to those who wait; always under the lock of the seating. */
@ApplicationScoped
public class Seats {

    private final Registrations registrations;

    Seats(Registrations registrations) {
        this.registrations = registrations;
    }

    /** A seat or, if there is none, a place on the waiting list. */
    void place(Registration registration, Seating seating, MeetingCard meeting, Occurrence occurrence) {
        if (seating.takeSeat(registration.mode(), capacity(meeting, registration.mode()))) {
            registration.approve(occurrence);
        } else {
            int position = (int) registrations.waiting(meeting.id(), registration.mode()) + 1;
            registration.waitForSeat(seating.nextWaitingNumber(), position, occurrence);
        }
    }

    /** A seat, even where there is none, for one who has none yet. */
    void placeAnyway(Registration registration, Seating seating, Occurrence occurrence) {
        if (registration.state() == RegistrationState.PENDING) {
            registration.approve(occurrence);
        } else if (registration.state() == RegistrationState.WAITLISTED) {
            registration.promote(occurrence);
        } else {
            return;
        }
        seating.takeSeat(registration.mode(), null);
    }

    /** Promotes those who wait for this mode, in their order, while there are seats. */
    void promoteWaiting(Mode mode, Seating seating, MeetingCard meeting, Occurrence occurrence) {
        if (!meeting.isStillToCome(occurrence.occurredAt())) {
            return;
        }
        UUID meetingId = meeting.id();
        for (Registration first = registrations.firstWaiting(meetingId, mode); first != null
                && seating.takeSeat(mode, capacity(meeting, mode)); first = registrations.firstWaiting(meetingId, mode)) {
            first.promote(occurrence);
        }
    }

    private static @Nullable Integer capacity(MeetingCard meeting, Mode mode) {
        return mode == Mode.ROOM ? meeting.roomCapacity() : meeting.onlineCapacity();
    }
}
