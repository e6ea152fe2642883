package org.dialogueplatform.participants.invitation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All invitations. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final Orders<Invitation> ORDERS = Orders.of(Invitation::id, "id");

    private final Convocations convocations;

    Invitations(Convocations convocations) {
        this.convocations = convocations;
    }

    /**
     * That of this organisation to this meeting, locked: two of its delegates may register at once, and it is accepted once.
     */
    public Invitation requireFor(UUID meetingId, UUID organisationId) {
        Invitation invitation = find("meetingId = ?1 and organisationId = ?2", meetingId, organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
        if (invitation != null) {
            return invitation;
        }
        if (!convocations.isAnnounced(meetingId)) {
            // the news of the announcement is still on its way
            throw new ReferenceNotYetKnown("announcement of the meeting", meetingId);
        }
        throw new RuleBroken("not-invited",
                "This organisation is not invited to this meeting: on the meeting's day it is neither member nor observer, and the secretariat did not invite it.");
    }

    boolean exists(UUID meetingId, UUID organisationId) {
        return count("meetingId = ?1 and organisationId = ?2", meetingId, organisationId) > 0;
    }

    Set<UUID> invitedTo(UUID meetingId) {
        return new HashSet<>(getEntityManager()
                .createQuery("select i.organisationId from Invitation i where i.meetingId = :meeting", UUID.class)
                .setParameter("meeting", meetingId).getResultList());
    }

    /** Those of a meeting that may still go over to this state, locked. */
    List<Invitation> thatMayBecome(InvitationState next, UUID meetingId) {
        var states = EnumSet.allOf(InvitationState.class);
        states.removeIf(state -> !state.allowed().contains(next));
        return find("meetingId = ?1 and state in ?2 order by id", meetingId, states).withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A page in the order of opening. */
    Rows<Invitation> page(@Nullable UUID meetingId, @Nullable UUID organisationId, @Nullable InvitationState state,
            Wanted wanted) {
        return new Listing<>(this, "Invitation i").and("i.meetingId = :meeting", "meeting", meetingId)
                .and("i.organisationId = :organisation", "organisation", organisationId)
                .and("i.state = :state", "state", state).rows(wanted, ORDERS);
    }
}
