package org.dialogueplatform.participants.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The seatings of all meetings somebody registered for. */
@ApplicationScoped
public class Seatings implements PanacheRepositoryBase<Seating, UUID> {

    /** That of a meeting, made if need be, and locked until the end of the transaction. */
    Seating lock(UUID meetingId) {
        Seating seating = lockIfAny(meetingId);
        if (seating != null) {
            return seating;
        }
        // two first registrations at once: one inserts, the other one waits for it and finds the row
        getEntityManager().createNativeQuery("""
                insert into seating (meeting_id, room_taken, online_taken, last_waiting_number) values (?1, 0, 0, 0)
                on conflict do nothing
                """).setParameter(1, meetingId).executeUpdate();
        Seating made = lockIfAny(meetingId);
        if (made == null) {
            throw new IllegalStateException("the seating of meeting " + meetingId + " was just made and is gone");
        }
        return made;
    }

    /** The same, but null if nobody registered so far. */
    @Nullable
    Seating lockIfAny(UUID meetingId) {
        return findById(meetingId, LockModeType.PESSIMISTIC_WRITE);
    }
}
