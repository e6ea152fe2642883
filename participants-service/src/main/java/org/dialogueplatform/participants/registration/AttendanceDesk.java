package org.dialogueplatform.participants.registration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCards;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Where delegates come in and leave. */
@ApplicationScoped
@Transactional
public class AttendanceDesk {

    private final Registrations registrations;
    private final Organisations organisations;
    private final MeetingCards meetings;

    AttendanceDesk(Registrations registrations, Organisations organisations, MeetingCards meetings) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.meetings = meetings;
    }

    /** Records that the delegate is there. */
    public Registration checkIn(UUID id, CheckInSource source, Actor actor, @Nullable String ifMatch, Occurrence occurrence) {
        Registration registration = lock(id, actor, ifMatch);
        requireOwnPresence(actor, registration, source);
        meetingOf(registration).requireCheckIn(occurrence.occurredAt());
        registration.checkIn(source, category(registration), occurrence);
        registrations.flush();
        return registration;
    }

    /** Records that the delegate has left. */
    public Registration checkOut(UUID id, Actor actor, @Nullable String ifMatch, Occurrence occurrence) {
        Registration registration = lock(id, actor, ifMatch);
        requireOwnPresence(actor, registration, CheckInSource.SELF);
        meetingOf(registration).requireCheckOut(occurrence.occurredAt());
        registration.checkOut(category(registration), occurrence);
        registrations.flush();
        return registration;
    }

    /** A representative can say that a delegate of its own, and if it is known as a person, it itself, is there; no more. */
    static void requireOwnPresence(Actor actor, Registration registration, CheckInSource source) {
        if (actor.is(Role.REPRESENTATIVE) && (source != CheckInSource.SELF || registration.mode() != Mode.ONLINE
                || (actor.person() != null && !registration.personId().equals(actor.person())))) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A delegate can check in, or out, for itself and online (SELF); the desk does it for the room.");
        }
    }

    private Registration lock(UUID id, Actor actor, @Nullable String ifMatch) {
        Registration registration = registrations.lock(id);
        if (registration == null || !OwnOrganisation.visible(actor, registration.organisationId())) {
            throw new NotFound("registration", id);
        }
        EntityTags.check(ifMatch, registration.version());
        return registration;
    }

    private MeetingCard meetingOf(Registration registration) {
        return meetings.findById(registration.meetingId());
    }

    /** As the organisation is now: a category that was corrected since the registration is the right one. */
    private OrganisationCategory category(Registration registration) {
        return organisations.get(registration.organisationId()).category();
    }
}
