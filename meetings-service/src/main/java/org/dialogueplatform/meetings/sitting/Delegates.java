package org.dialogueplatform.meetings.sitting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.platform.problem.RuleBroken;

/** Those who can have the floor of a meeting: who has a seat there. */
@ApplicationScoped
public class Delegates {

    private final Seats seats;
    private final Participants participants;

    @Inject
    public Delegates(Seats seats, Participants participants) {
        this.seats = seats;
        this.participants = participants;
    }

    /** Refuses a person who is not registered. */
    public void requireSeat(UUID meetingId, UUID personId) {
        if (!seats.isHeld(meetingId, personId)) {
            throw new RuleBroken("speaker-not-registered",
                    "This person has no seat at this meeting: register them first. If that was done a moment ago, try again in a second.");
        }
    }

    /** A person with a seat, and for whom they are there. */
    public Delegate require(UUID meetingId, UUID personId) {
        requireSeat(meetingId, personId);
        participants.requirePerson(personId);
        DelegateCard card = participants.delegateCards(Set.of(personId)).get(personId);
        UUID organisationId = card == null ? null : card.organisationId();
        // without it their time would be nobody's
        participants.requireOrganisation(organisationId);
        Map<UUID, Organisation> known = organisationId == null ? Map.of() : participants.organisations(Set.of(organisationId));
        Organisation organisation = organisationId == null ? null : known.get(organisationId);
        return new Delegate(personId, organisationId, organisation == null ? null : organisation.category());
    }
}
