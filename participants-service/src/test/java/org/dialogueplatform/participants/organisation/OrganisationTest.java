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

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.privacy.OpenSeal;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.TranslationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final FocalPoint FOCAL_POINT = new FocalPoint("A. Sample", "a@example.org", "+7");
    private static final LocalDate TODAY = LocalDate.of(2023, 9, 1);

    private final OpenSeal seal = new OpenSeal();

    @Test
    void aNewOrganisationIsTold() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);

        assertEquals(List.of(new OrganisationChanged(organisation.id(), OrganisationCategory.NGO, english("Rights Watch"), "KZ",
                true, 1, null)), told(organisation));
    }

    @Test
    void eachRevisionIsToldInFullWithTheNextNumber() {
        var organisation = Organisation.register(ngo("Rights Watch"), FOCAL_POINT, seal, A_WEEK_BEFORE);
        told(organisation);
        organisation.revise(new OrganisationDetails(OrganisationCategory.ACADEMIA, english("Rights Watch"), "RW", "KG", null,
                false), FOCAL_POINT, seal, A_WEEK_BEFORE);

        assertEquals(List.of(new OrganisationChanged(organisation.id(), OrganisationCategory.ACADEMIA, english("Rights Watch"),
                "KG", false, 2, null)), told(organisation));
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
    void oneThatEndsIsToldWithWhoTakesItsPlace() {
        var organisation = Organisation.register(ngo("Former"), null, seal, A_WEEK_BEFORE);
        told(organisation);
        var successor = UUID.randomUUID();
        organisation.end(renamed(successor, TODAY), TODAY, A_WEEK_BEFORE);

        assertFalse(organisation.isActive());
        assertEquals(List.of(new OrganisationSucceeded(organisation.id(), successor, TODAY, "Decree No. 318"),
                new OrganisationChanged(organisation.id(), OrganisationCategory.NGO, english("Former"), "KZ", false, 3,
                        new OrganisationChanged.Told(EndingKind.RENAMED, List.of(successor), TODAY))),
                told(organisation));
    }

    @Test
    void oneThatIsAbolishedWithoutSuccessorIsTakenOnByNobody() {
        var organisation = Organisation.register(ngo("Former"), null, seal, A_WEEK_BEFORE);
        told(organisation);
        organisation.end(new Ending(EndingKind.ABOLISHED, List.of(), TODAY, "Decree No. 318", null), TODAY, A_WEEK_BEFORE);

        assertEquals(List.of(OrganisationChanged.class), told(organisation).stream().map(Object::getClass).toList());
    }

    @Test
    void whatHasEndedEndsOnceAndDoesNotComeBack() {
        var organisation = Organisation.register(ngo("Former"), null, seal, A_WEEK_BEFORE);
        organisation.end(renamed(UUID.randomUUID(), TODAY), TODAY, A_WEEK_BEFORE);

        assertThrows(RuleBroken.class, () -> organisation.end(renamed(UUID.randomUUID(), TODAY), TODAY, A_WEEK_BEFORE));
        assertThrows(RuleBroken.class, () -> organisation.revise(ngo("Former"), null, seal, A_WEEK_BEFORE));
    }

    @Test
    void anOrganisationEndsOnADayThatHasComeAndIsNotItsOwnSuccessor() {
        var organisation = Organisation.register(ngo("Former"), null, seal, A_WEEK_BEFORE);
        refused("/effectiveOn", () -> organisation.end(renamed(UUID.randomUUID(), TODAY.plusDays(1)), TODAY, A_WEEK_BEFORE));
        refused("/effectiveOn",
                () -> organisation.end(renamed(UUID.randomUUID(), LocalDate.of(1023, 9, 1)), TODAY, A_WEEK_BEFORE));
        refused("/successorIds", () -> organisation.end(renamed(organisation.id(), TODAY), TODAY, A_WEEK_BEFORE));
    }

    @Test
    void eachKindOfEndingHasItsNumberOfSuccessors() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        refused("/successorIds", () -> ending(EndingKind.RENAMED));
        refused("/successorIds", () -> ending(EndingKind.MERGED, one, other));
        refused("/successorIds", () -> ending(EndingKind.SPLIT, one));
        refused("/successorIds", () -> ending(EndingKind.SPLIT, one, one));
        refused("/successorIds", () -> ending(EndingKind.ABOLISHED, one, other));
        assertEquals(one, ending(EndingKind.SPLIT, one, other).successorId());
    }

    @Test
    void aFormerNameEndsAfterItBeganAndHasALimit() {
        refused("/formerNames/0/to", () -> Organisation.register(formerly(new FormerName(english("Old"), TODAY,
                TODAY.minusDays(1))), null, seal, A_WEEK_BEFORE));
        refused("/formerNames/0/names/translations/en/text",
                () -> Organisation.register(
                        formerly(new FormerName(english("x".repeat(OrganisationName.MAX_LENGTH + 1)), null, null)), null, seal,
                        A_WEEK_BEFORE));
    }

    private static void refused(String pointer, Executable act) {
        assertEquals(pointer, assertThrows(Invalid.class, act).errors().getFirst().pointer());
    }

    private static Ending renamed(UUID successor, LocalDate on) {
        return new Ending(EndingKind.RENAMED, List.of(successor), on, "Decree No. 318", null);
    }

    private static Ending ending(EndingKind kind, UUID... successors) {
        return new Ending(kind, List.of(successors), TODAY, "Decree No. 318", null);
    }

    private static OrganisationDetails formerly(FormerName name) {
        return new OrganisationDetails(OrganisationCategory.NGO, english("New"), null, "KZ", null, true, null, List.of(name));
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
