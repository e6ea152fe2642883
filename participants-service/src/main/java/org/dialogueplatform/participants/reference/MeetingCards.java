package org.dialogueplatform.participants.reference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The meetings this service has heard of. */
@ApplicationScoped
public class MeetingCards implements PanacheRepositoryBase<MeetingCard, UUID> {

    /** One that a request names; one that this actor may not know of looks like one that is not known yet. */
    public MeetingCard named(UUID id, Actor actor) {
        MeetingCard card = findById(id);
        if (card == null || !(card.isAnnounced() || actor.is(Role.SECRETARIAT))) {
            throw new ReferenceNotYetKnown("meeting", id);
        }
        return card;
    }
}
