package org.dialogueplatform.participants.invitation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What was heard of each meeting's convocation. */
@ApplicationScoped
public class Convocations implements PanacheRepositoryBase<Convocation, UUID> {

    /** Of this meeting; a new one if nothing was heard before. */
    Convocation of(UUID meetingId) {
        Convocation convocation = findById(meetingId);
        if (convocation == null) {
            convocation = new Convocation(meetingId);
            persist(convocation);
        }
        return convocation;
    }

    boolean isAnnounced(UUID meetingId) {
        Convocation convocation = findById(meetingId);
        return convocation != null && convocation.isAnnounced();
    }
}
