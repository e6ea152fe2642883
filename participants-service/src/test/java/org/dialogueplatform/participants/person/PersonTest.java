package org.dialogueplatform.participants.person;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.english;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final UUID NGO = UUID.randomUUID();
    private static final Contacts CONTACTS = new Contacts("a@example.org", "+7 700 000 00 00");

    @Test
    void aNewPersonHasADelegateCardWithoutContacts() {
        var person = Person.register(new PersonDetails("A. Sample", null, english("Lawyer"), NGO, CONTACTS),
                OrganisationCategory.NGO, A_WEEK_BEFORE);

        assertEquals(List.of(
                new DelegateCardChanged(person.id(), "A. Sample", english("Lawyer"), NGO, OrganisationCategory.NGO, 1)),
                told(person));
    }

    @Test
    void aNewPositionIsANewCard() {
        var person = sample();
        person.revise(new PersonDetails("A. Sample", null, english("Director"), NGO, CONTACTS), OrganisationCategory.NGO,
                A_WEEK_BEFORE);

        assertEquals(List.of(
                new DelegateCardChanged(person.id(), "A. Sample", english("Director"), NGO, OrganisationCategory.NGO, 2)),
                told(person));
    }

    @Test
    void newContactsAreNobodysBusiness() {
        var person = sample();
        person.revise(new PersonDetails("A. Sample", english("Anna Sample"), null, NGO, new Contacts("b@example.org", null)),
                OrganisationCategory.NGO, A_WEEK_BEFORE);

        assertEquals(List.of(), told(person));
        assertEquals("b@example.org", person.details().contacts().email());
    }

    @Test
    void theCardFollowsTheOrganisationsCategory() {
        var person = sample();
        person.followOrganisation(OrganisationCategory.ACADEMIA, A_WEEK_BEFORE);

        assertEquals(
                List.of(new DelegateCardChanged(person.id(), "A. Sample", null, NGO, OrganisationCategory.ACADEMIA, 2)),
                told(person));
    }

    @Test
    void contactsAreNeverPrinted() {
        assertFalse(CONTACTS.toString().contains("example"));
        assertFalse(sample().details().toString().contains("example"));
    }

    private static Person sample() {
        var person = Person.register(new PersonDetails("A. Sample", null, null, NGO, CONTACTS), OrganisationCategory.NGO,
                A_WEEK_BEFORE);
        told(person);
        return person;
    }
}
