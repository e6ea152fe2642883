package org.dialogueplatform.meetings.reference;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who has a seat at which meeting: those who are told where it can be joined. */
@ApplicationScoped
public class Seats implements PanacheRepositoryBase<Seat, UUID> {

    /** A registration was approved, promoted or withdrawn. */
    public void changed(UUID registrationId, UUID meetingId, UUID personId, long sequence, boolean held) {
        Seat known = findById(registrationId);
        Seat seat = known == null ? new Seat(registrationId, meetingId, personId) : known;
        seat.changed(sequence, held);
        if (known == null) {
            persist(seat);
        }
    }

    /** The meetings at which this person has a seat. */
    public List<UUID> heldBy(UUID personId) {
        return list("personId = ?1 and held", personId).stream().map(Seat::meetingId).toList();
    }

    /** Whether this person has a seat at this meeting. */
    public boolean isHeld(UUID meetingId, UUID personId) {
        return count("meetingId = ?1 and personId = ?2 and held", meetingId, personId) > 0;
    }
}
