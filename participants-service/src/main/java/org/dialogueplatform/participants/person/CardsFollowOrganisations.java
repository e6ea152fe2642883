package org.dialogueplatform.participants.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.organisation.OrganisationRecategorised;

/** A delegate card shows the category of the organisation, so it changes with it. */
@ApplicationScoped
public class CardsFollowOrganisations {

    private final Persons persons;

    CardsFollowOrganisations(Persons persons) {
        this.persons = persons;
    }

    void on(@Observes OrganisationRecategorised change) {
        persons.of(change.organisation().id())
                .forEach(person -> person.followOrganisation(change.organisation().category(), change.at()));
    }
}
