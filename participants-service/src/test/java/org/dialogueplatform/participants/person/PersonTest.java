package org.dialogueplatform.participants.person;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.english;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.participants.privacy.OpenSeal;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final UUID NGO = UUID.randomUUID();
    private static final Contacts CONTACTS = new Contacts("a@example.org", "+7 700 000 00 00");
    private static final PrivateDetails PRIVATE = new PrivateDetails(CONTACTS, "a ramp");

    private final OpenSeal seal = new OpenSeal();

    @Test
    void aNewPersonHasADelegateCardWithoutContacts() {
        var person = Person.register(new PersonDetails("A. Sample", null, english("Lawyer"), NGO),
                PRIVATE, seal, OrganisationCategory.NGO, A_WEEK_BEFORE);

        assertEquals(List.of(
                new DelegateCardChanged(person.id(), "A. Sample", english("Lawyer"), NGO, OrganisationCategory.NGO, 1)),
                told(person));
    }

    @Test
    void aNewPositionIsANewCard() {
        var person = sample();
        person.revise(new PersonDetails("A. Sample", null, english("Director"), NGO), PRIVATE, seal, OrganisationCategory.NGO,
                A_WEEK_BEFORE);

        assertEquals(List.of(
                new DelegateCardChanged(person.id(), "A. Sample", english("Director"), NGO, OrganisationCategory.NGO, 2)),
                told(person));
    }

    @Test
    void newContactsAreNobodysBusiness() {
        var person = sample();
        person.revise(new PersonDetails("A. Sample", english("Anna Sample"), null, NGO),
                new PrivateDetails(new Contacts("b@example.org", null), null), seal, OrganisationCategory.NGO, A_WEEK_BEFORE);

        assertEquals(List.of(), told(person));
        assertEquals("b@example.org", person.privateDetails(seal).contacts().email());
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
        assertFalse(PRIVATE.toString().contains("example"));
    }

    @Test
    void whatDidNotChangeIsNotSealedAnew() {
        var person = sample();
        int before = seal.timesClosed();
        person.revise(new PersonDetails("A. Sample", null, null, NGO), PRIVATE, seal, OrganisationCategory.NGO,
                A_WEEK_BEFORE);

        assertEquals(before, seal.timesClosed());
    }

    @Test
    void anErasedPersonIsAPseudonymAndNothingElse() {
        var person = Person.register(new PersonDetails("A. Sample", english("Anna Sample"), english("Lawyer"), NGO), PRIVATE,
                seal, OrganisationCategory.NGO, A_WEEK_BEFORE);
        told(person);
        person.erase("asked for", seal, OrganisationCategory.NGO, A_WEEK_BEFORE);

        String id = person.id().toString();
        String pseudonym = "Erased person " + id.substring(id.length() - 8);
        assertEquals(pseudonym, person.displayName());
        assertNull(person.names());
        assertNull(person.position());
        assertEquals(PrivateDetails.NONE, person.privateDetails(seal));
        assertTrue(seal.isBroken());
        assertEquals(List.of(new DelegateErased(person.id(), pseudonym, NGO, OrganisationCategory.NGO, 2)), told(person));
    }

    @Test
    void nothingCanBeSaidOfAnErasedPersonAnyMore() {
        var person = sample();
        person.erase("asked for", seal, OrganisationCategory.NGO, A_WEEK_BEFORE);

        assertThrows(RuleBroken.class, () -> person.revise(new PersonDetails("A. Sample", null, null, NGO), PRIVATE, seal,
                OrganisationCategory.NGO, A_WEEK_BEFORE));
        assertThrows(RuleBroken.class, () -> person.erase("again", seal, OrganisationCategory.NGO, A_WEEK_BEFORE));
    }

    @Test
    void anErasedPersonsCardFollowsTheOrganisationUnderThePseudonym() {
        var person = sample();
        person.erase("asked for", seal, OrganisationCategory.NGO, A_WEEK_BEFORE);
        told(person);
        person.followOrganisation(OrganisationCategory.ACADEMIA, A_WEEK_BEFORE);

        assertEquals(List.of(
                new DelegateErased(person.id(), person.displayName(), NGO, OrganisationCategory.ACADEMIA, 3)), told(person));
    }

    @Test
    void whoWorksForTheBodyIsNobodysDelegate() {
        var secretary = Person.ofTheBody("S. Sample");

        assertEquals(List.of(), told(secretary));
        assertFalse(secretary.actsFor(NGO));
    }

    private Person sample() {
        var person = Person.register(new PersonDetails("A. Sample", null, null, NGO), PRIVATE, seal, OrganisationCategory.NGO,
                A_WEEK_BEFORE);
        told(person);
        return person;
    }
}
