package org.dialogueplatform.recommendations.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Instant WHEN = Instant.parse("2024-03-01T09:00:00Z");
    private static final Occurrence THEN = new Occurrence(WHEN, WHEN, null);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final Term civil = theme("civil-political", null);
    private final Term trial = theme("fair-trial", civil);
    private final Term legalAid = theme("legal-aid", trial);

    @Test
    void aTermIsWithinAllThatIsBroader() {
        assertTrue(legalAid.isWithin(civil));
        assertTrue(legalAid.isWithin(legalAid));
        assertFalse(civil.isWithin(legalAid));
    }

    @Test
    void noTermIsBroaderThanItself() {
        var error = assertThrows(Invalid.class, () -> civil.revise(details(legalAid), THEN));
        assertEquals("/broader", error.errors().getFirst().pointer());
        assertThrows(Invalid.class, () -> civil.revise(details(civil), THEN));
    }

    @Test
    void aBroaderTermIsOfTheSameScheme() {
        assertThrows(Invalid.class, () -> Term.enter(Scheme.GROUP, "judges", details(trial), THEN));
    }

    @Test
    void aTermIsInUseWithinItsDaysAndUntilItIsDeprecated() {
        var term = Term.enter(Scheme.THEME, "trial", new TermDetails(label("Trial"), null, DAY, DAY, List.of()), THEN);
        assertTrue(term.isInUse(DAY));
        assertFalse(term.isInUse(DAY.minusDays(1)));
        assertFalse(term.isInUse(DAY.plusDays(1)));
        term.deprecate("Two terms for one thing", null, THEN);
        assertFalse(term.isInUse(DAY));
    }

    @Test
    void whatReplacesATermIsTheLastOfAChain() {
        Term courts = theme("courts", null);
        legalAid.deprecate("Part of fair trial", trial, THEN);
        trial.deprecate("Renamed", courts, THEN);
        assertEquals(courts, legalAid.replacement());
    }

    @Test
    void aTermIsDeprecatedOnceAndInFavourOfOneInUse() {
        legalAid.deprecate("Part of fair trial", trial, THEN);
        assertThrows(RuleBroken.class, () -> legalAid.deprecate("Again", null, THEN));
        assertThrows(Invalid.class, () -> trial.deprecate("Renamed", legalAid, THEN));
        assertThrows(Invalid.class, () -> trial.deprecate("Renamed", trial, THEN));
    }

    @Test
    void theLastThingToldOfATermIsItsWholeState() {
        trial.takeRecorded();
        trial.deprecate("Renamed", civil, THEN);
        List<RecordedEvent> told = trial.takeRecorded();
        assertEquals(List.of(TermEvents.FACTS, TermEvents.STATES), told.stream().map(RecordedEvent::topic).toList());
        var state = (TermEvents.Changed) told.getLast().data();
        assertEquals(new TermEvents.Deprecation(WHEN, "Renamed", "civil-political"), state.deprecation());
        assertEquals(trial.eventNo(), state.version());
    }

    private static Term theme(String code, @Nullable Term broader) {
        return Term.enter(Scheme.THEME, code, details(broader), THEN);
    }

    private static TermDetails details(@Nullable Term broader) {
        return new TermDetails(label("Something"), broader, null, null, List.of());
    }

    private static LocalizedText label(String english) {
        return LocalizedText.of(Language.EN, english);
    }
}
