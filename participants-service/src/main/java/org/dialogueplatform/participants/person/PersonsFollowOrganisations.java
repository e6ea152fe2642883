package org.dialogueplatform.participants.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.participants.organisation.OrganisationEnded;

/** Who acted for an organisation that goes on as another one acts for that one. */
@ApplicationScoped
public class PersonsFollowOrganisations {

    private final Persons persons;
    private final Event<PersonMoved> moved;

    PersonsFollowOrganisations(Persons persons, Event<PersonMoved> moved) {
        this.persons = persons;
        this.moved = moved;
    }

    void on(@Observes OrganisationEnded ended) {
        Organisation successor = ended.whereStaffGoes();
        if (successor == null) {
            return;
        }
        for (Person person : persons.of(ended.organisation().id())) {
            person.goOnFor(successor.id(), successor.category(), ended.at());
            persons.flush();
            moved.fire(new PersonMoved(person, ended.at(), true));
        }
    }
}
