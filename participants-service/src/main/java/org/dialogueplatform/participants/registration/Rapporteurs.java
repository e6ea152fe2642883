package org.dialogueplatform.participants.registration;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.Persons;
import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCardChanged;
import org.dialogueplatform.platform.time.Occurrence;

/**
 * Who speaks to an item of an announced agenda has a seat, whatever their organisation may send and however full the room is.
 * It is decided once, when the agenda names them: if they withdraw, they are not registered again. Their organisation's
 * invitation is its own to answer, and so is how they come: it can register them as it registers others.
 */
@ApplicationScoped
public class Rapporteurs {

    private final Registrations registrations;
    private final Seatings seatings;
    private final Seats seats;
    private final Persons persons;
    private final Clock clock;

    Rapporteurs(Registrations registrations, Seatings seatings, Seats seats, Persons persons, Clock clock) {
        this.registrations = registrations;
        this.seatings = seatings;
        this.seats = seats;
        this.persons = persons;
        this.clock = clock;
    }

    void on(@Observes MeetingCardChanged change) {
        var named = change.newRapporteurs();
        var former = change.formerRapporteurs();
        if (named.isEmpty() && former.isEmpty()) {
            return;
        }
        MeetingCard meeting = change.meeting();
        Seating seating = seatings.lock(meeting.id());
        var occurrence = new Occurrence(change.at(), clock.instant(), null);
        named.forEach(person -> seat(person, meeting, seating, occurrence));
        former.forEach(person -> unseat(person, meeting, seating, occurrence));
    }

    private void seat(UUID personId, MeetingCard meeting, Seating seating, Occurrence occurrence) {
        Registration registration = registrations.active(meeting.id(), personId);
        if (registration != null) {
            registration.takePartAs(RegistrationRole.RAPPORTEUR);
            seats.placeAnyway(registration, seating, occurrence);
            return;
        }
        Person person = persons.findById(personId);
        UUID organisation = person == null || person.erasedAt() != null ? null : person.organisationId();
        if (organisation != null) {
            registration = Registration.ofRapporteur(meeting.id(), personId, organisation,
                    meeting.hasRoom() ? Mode.ROOM : Mode.ONLINE, occurrence);
            seats.placeAnyway(registration, seating, occurrence);
            registrations.persistAndFlush(registration);
        }
    }

    /** Takes back what only the agenda asked for; whom their organisation registered comes without speaking. */
    private void unseat(UUID personId, MeetingCard meeting, Seating seating, Occurrence occurrence) {
        Registration registration = registrations.active(meeting.id(), personId);
        if (registration == null) {
            return;
        }
        registration.takePartAs(RegistrationRole.DELEGATE);
        if (registration.isAutomatic() && registration.state() == RegistrationState.APPROVED) {
            registration.withdraw(occurrence);
            seating.freeSeat(registration.mode());
            seats.promoteWaiting(registration.mode(), seating, meeting, occurrence);
        }
    }
}
