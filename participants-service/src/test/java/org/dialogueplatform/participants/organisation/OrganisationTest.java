package org.dialogueplatform.participants.organisation;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.english;
import static org.dialogueplatform.participants.Fixtures.englishAndRussian;
import static org.dialogueplatform.participants.Fixtures.ngo;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dialogueplatform.participants.privacy.OpenSeal;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.TranslationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final FocalPoint FOCAL_POINT = new FocalPoint("A. Sample", "a@example.org", "+7");

    private final OpenSeal seal = new OpenSeal();

    @Test
    void aNewOrganisationIsTold() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);

        assertEquals(List.of(new OrganisationChanged(organisation.id(), OrganisationCategory.NGO, english("Rights Watch"), "KZ",
                true, 1)), told(organisation));
    }

    @Test
    void eachRevisionIsToldInFullWithTheNextNumber() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);
        told(organisation);
        organisation.revise(new OrganisationDetails(OrganisationCategory.ACADEMIA, english("Rights Watch"), "RW", "KG", null,
                false), FOCAL_POINT, seal, A_WEEK_BEFORE);

        assertEquals(List.of(new OrganisationChanged(organisation.id(), OrganisationCategory.ACADEMIA, english("Rights Watch"),
                "KG", false, 2)), told(organisation));
    }

    @Test
    void aRevisionThatChangesNothingIsNotTold() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);
        told(organisation);
        organisation.revise(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);

        assertEquals(List.of(), told(organisation));
    }

    @Test
    void aTranslationThatDidNotFollowTheNameIsOutdated() {
        var details = ngo("x");
        var organisation = Organisation.register(with(details, englishAndRussian("Old name", "Имя")), null, seal,
                A_WEEK_BEFORE);
        organisation.revise(with(details, englishAndRussian("New name", "Имя")), null, seal,
                A_WEEK_BEFORE);

        assertEquals(TranslationState.OUTDATED, organisation.names().translations().get(Language.RU).state());
    }

    @Test
    void spellingsOfOneNameAreOneName() {
        String key = OrganisationName.key(english("Bureau for Human Rights"));

        assertEquals(key, OrganisationName.key(english("  BUREAU for   “Human Rights”.")));
        assertEquals(OrganisationName.key(english("Адам құқықтары")), OrganisationName.key(english("адам  ҚҰҚЫҚТАРЫ")));
        assertFalse(key.equals(OrganisationName.key(english("Bureau for Human Rights 2"))));
        assertThrows(Invalid.class, () -> OrganisationName.key(english("—")));
    }

    @Test
    void aNameHasALimit() {
        var tooLong = with(ngo("x"), english("x".repeat(OrganisationName.MAX_LENGTH + 1)));
        var refusal = assertThrows(Invalid.class, () -> Organisation.register(tooLong, null, seal, A_WEEK_BEFORE));
        assertEquals("/names/translations/en/text", refusal.errors().getFirst().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = { "KZ", "NO", "EU", "UN" })
    void countriesAndTheTwoReservedCodesAreTaken(String code) {
        assertEquals(code, CountryCode.check(code));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ZZ", "kz", "KAZ", "" })
    void whatIsNoCountryIsRefused(String code) {
        var refusal = assertThrows(Invalid.class, () -> CountryCode.check(code));
        assertEquals("/country", refusal.errors().getFirst().pointer());
    }

    @Test
    void anOrganisationMaySendAsManyDelegatesAsItsNumberSays() {
        var free = Organisation.register(ngo("Free"), null, seal, A_WEEK_BEFORE);
        var limited = Organisation.register(
                new OrganisationDetails(OrganisationCategory.NGO, english("Two"), null, "KZ", 2, true), null, seal,
                A_WEEK_BEFORE);

        assertTrue(free.maySendOneMoreThan(1000));
        assertTrue(limited.maySendOneMoreThan(1));
        assertFalse(limited.maySendOneMoreThan(2));
    }

    @Test
    void aFocalPointIsNeverPrinted() {
        assertFalse(FOCAL_POINT.toString().contains("a@example.org"));
        assertFalse(FOCAL_POINT.toString().contains("A. Sample"));
    }

    @Test
    void anotherFocalPointIsNobodysBusiness() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);
        told(organisation);
        var another = new FocalPoint("B. Sample", null, null);
        organisation.revise(ngo("Rights Watch"), another, seal, A_WEEK_BEFORE);

        assertEquals(List.of(), told(organisation));
        assertEquals(another, organisation.focalPoint(seal));
    }

    @Test
    void aFocalPointThatDidNotChangeIsNotSealedAnew() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);
        organisation.revise(ngo("Rights Watch and Others"), FOCAL_POINT, seal, A_WEEK_BEFORE);

        assertEquals(1, seal.timesClosed());
        assertEquals(FOCAL_POINT, organisation.focalPoint(seal));
    }

    @Test
    void aFocalPointWhoIsNotNamedAnyMoreIsForgotten() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);
        organisation.revise(ngo("Rights Watch"), null, seal, A_WEEK_BEFORE);

        assertNull(organisation.focalPoint(seal));
    }

    @Test
    void aFocalPointOfWhomNothingIsSaidIsNone() {
        var organisation = Organisation.register(ngo("Rights Watch"), FocalPoint.NOBODY, seal, A_WEEK_BEFORE);

        assertNull(organisation.focalPoint(seal));
        assertEquals(0, seal.timesClosed());
    }

    private static OrganisationDetails with(OrganisationDetails details, LocalizedText names) {
        return new OrganisationDetails(details.category(), names, details.shortName(), details.country(),
                details.delegatesPerMeeting(), details.active());
    }
}
