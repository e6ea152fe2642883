package org.dialogueplatform.participants.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.participants.invitation.Invitations;
import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.Persons;
import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCards;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * Where delegates get, and give back, their seats. Every act here touches a registration, the meeting's seating and perhaps an
 * invitation or somebody who waits, in one transaction. The seating is locked before anything else is read: how large the room
 * is, and who is registered, must not change in between.
 */
@ApplicationScoped
@Transactional
public class RegistrationDesk {

    private final Registrations registrations;
    private final Seatings seatings;
    private final Seats seats;
    private final Invitations invitations;
    private final Persons persons;
    private final Organisations organisations;
    private final MeetingCards meetings;

    RegistrationDesk(Registrations registrations, Seatings seatings, Seats seats, Invitations invitations, Persons persons,
            Organisations organisations, MeetingCards meetings) {
        this.registrations = registrations;
        this.seatings = seatings;
        this.seats = seats;
        this.invitations = invitations;
        this.persons = persons;
        this.organisations = organisations;
        this.meetings = meetings;
    }

    /** Registers a delegate and so accepts the organisation's invitation. */
    public Registration register(RegistrationRequest request, Actor actor, Occurrence occurrence) {
        Seating seating = seatings.lock(request.meetingId());
        MeetingCard meeting = meetings.named(request.meetingId(), actor);
        Organisation organisation = organisations.named(request.organisationId());
        Person person = persons.findById(request.personId());
        if (person == null || !person.actsFor(organisation.id())) {
            throw new Invalid("/personId", "unknown", "This organisation has no such person.");
        }
        person.requireNotErased();
        meeting.requireOpenForRegistration(occurrence.occurredAt());
        requireOffered(request.mode(), meeting);
        Registration present = registrations.active(meeting.id(), person.id());
        if (present != null) {
            present.requireConfirmable();
        }
        invitations.requireFor(meeting.id(), organisation.id()).acceptByRegistering(occurrence);
        if (present != null) {
            return confirm(present, request.mode(), seating, meeting, occurrence);
        }
        long delegates = registrations.activeOf(meeting.id(), organisation.id());
        var registration = Registration.of(meeting.id(), person.id(), organisation.id(), request.mode(), occurrence);
        if (organisation.maySendOneMoreThan(delegates)) {
            seats.place(registration, seating, meeting, occurrence);
        } else {
            registration.awaitDecision(occurrence);
        }
        registrations.persistAndFlush(registration);
        return registration;
    }

    /** Whoever the agenda gave a seat keeps one, also in the mode it was not in. */
    private Registration confirm(Registration registration, Mode mode, Seating seating, MeetingCard meeting,
            Occurrence occurrence) {
        Mode before = registration.mode();
        registration.confirm(mode, occurrence);
        if (mode != before) {
            seating.takeSeat(mode, null);
            seating.freeSeat(before);
            seats.promoteWaiting(before, seating, meeting, occurrence);
        }
        registrations.flush();
        return registration;
    }

    /** The secretariat lets one delegate more come. */
    public Registration approve(UUID id, Actor actor, @Nullable String ifMatch, Occurrence occurrence) {
        Seating seating = seatings.lock(meetingOf(id));
        MeetingCard meeting = meetings.findById(seating.meetingId());
        Registration registration = lock(id, actor, ifMatch);
        if (registration.state() == RegistrationState.PENDING) {
            seats.place(registration, seating, meeting, occurrence);
        } else {
            registration.approve(occurrence);
        }
        registrations.flush();
        return registration;
    }

    /** The secretariat does not. */
    public Registration reject(UUID id, Actor actor, @Nullable String ifMatch, Occurrence occurrence) {
        Registration registration = lock(id, actor, ifMatch);
        registration.reject(occurrence);
        registrations.flush();
        return registration;
    }

    /** The delegate does not come; the first who waits for the same mode gets the seat. */
    public Registration withdraw(UUID id, Actor actor, @Nullable String ifMatch, Occurrence occurrence) {
        Seating seating = seatings.lock(meetingOf(id));
        MeetingCard meeting = meetings.findById(seating.meetingId());
        Registration registration = lock(id, actor, ifMatch);
        if (registration.withdraw(occurrence)) {
            seating.freeSeat(registration.mode());
            seats.promoteWaiting(registration.mode(), seating, meeting, occurrence);
        }
        registrations.flush();
        return registration;
    }

    private UUID meetingOf(UUID registrationId) {
        UUID meetingId = registrations.meetingOf(registrationId);
        if (meetingId == null) {
            throw new NotFound("registration", registrationId);
        }
        return meetingId;
    }

    private Registration lock(UUID id, Actor actor, @Nullable String ifMatch) {
        Registration registration = registrations.lock(id);
        if (registration == null || !OwnOrganisation.visible(actor, registration.organisationId())) {
            throw new NotFound("registration", id);
        }
        EntityTags.check(ifMatch, registration.version());
        return registration;
    }

    private static void requireOffered(Mode mode, MeetingCard meeting) {
        if (mode == Mode.ROOM && !meeting.hasRoom()) {
            throw new RuleBroken("mode-not-offered", "This meeting is held online only; register for ONLINE.");
        }
        if (mode == Mode.ONLINE && !meeting.isOnline()) {
            throw new RuleBroken("mode-not-offered", "This meeting is held in a room only; register for ROOM.");
        }
    }
}
