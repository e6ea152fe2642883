package org.dialogueplatform.recommendations.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

class TermProposalTest {

    private static final Instant WHEN = Instant.parse("2024-03-01T09:00:00Z");
    private static final Occurrence THEN = new Occurrence(WHEN, WHEN, null);

    private final TermProposal proposal = proposal("Space  law");
    private final Term justice = term("justice");

    @Test
    void theRowsOfEachImportAreCounted() {
        UUID first = UUID.fromString("01941f29-7c00-7000-8000-000000000001");
        UUID second = UUID.fromString("01941f29-7c00-7000-8000-000000000002");
        proposal.met(second, 1);
        proposal.met(first, 2);
        proposal.met(first, 3);
        assertEquals(List.of(new WordSighting(first, 5), new WordSighting(second, 1)), proposal.sightings());
        assertEquals(6, proposal.rows());
    }

    @Test
    void itIsDecidedOnOnce() {
        proposal.approve(justice, "aigul", THEN);
        assertEquals(TermProposalState.APPROVED, proposal.state());
        assertTrue(proposal.isAwaited());
        assertThrows(IllegalTransition.class, () -> proposal.merge(justice, "aigul", THEN));
        assertThrows(IllegalTransition.class, () -> proposal.reject("No", "aigul", THEN));
    }

    @Test
    void nothingWaitsForWhatWasRejected() {
        proposal.reject("A slip of the pen", "aigul", THEN);
        assertFalse(proposal.isAwaited());
        assertNull(proposal.meaning());
        assertThrows(IllegalTransition.class, () -> proposal.approve(justice, "aigul", THEN));
    }

    @Test
    void whatReplacesItsTermIsWhatItMeans() {
        Term courts = term("courts");
        proposal.merge(justice, "aigul", THEN);
        assertEquals(justice, proposal.meaning());
        justice.deprecate("Renamed", courts, THEN);
        assertEquals(courts, proposal.meaning());
        courts.deprecate("Not needed", null, THEN);
        assertNull(proposal.meaning());
    }

    @Test
    void itsCodeIsMadeOfItsLettersAndDigits() {
        assertEquals("space-law", proposal.suggestedCode());
        assertEquals("womens-rights", proposal("Women's rights").suggestedCode());
        assertEquals("cote-divoire-2", proposal(" Côte d’Ivoire (2)").suggestedCode());
        assertEquals("hiv-aids", proposal("HIV - Aids").suggestedCode());
        assertTrue(proposal("a b ".repeat(60)).suggestedCode().matches(TermDocument.CODE));
        assertThrows(Invalid.class, () -> proposal("Космическое право").suggestedCode());
    }

    @Test
    void aTermTakesAWordOnceAndOnlyWhileItIsInUse() {
        justice.takeRecorded();
        justice.alsoCalled(proposal.mapping(), THEN);
        justice.alsoCalled(proposal.mapping(), THEN);
        assertEquals(List.of(proposal.mapping()), justice.mappings());
        assertEquals(1, justice.takeRecorded().size());
        justice.deprecate("Renamed", null, THEN);
        assertThrows(Invalid.class, () -> justice.alsoCalled(proposal("Moon").mapping(), THEN));
    }

    @Test
    void aTermTakesNoMoreWordsThanCanBeWrittenDown() {
        IntStream.range(0, TermDocument.MAPPINGS).forEach(no -> justice.alsoCalled(proposal("Word " + no).mapping(), THEN));
        var refusal = assertThrows(RuleBroken.class, () -> justice.alsoCalled(proposal.mapping(), THEN));
        assertTrue(refusal.getMessage().contains("50 mappings"), refusal.getMessage());
    }

    @Test
    void whatIsTooLongIsNoWord() {
        assertTrue(TermProposal.isProposable("a".repeat(300)));
        assertFalse(TermProposal.isProposable("a".repeat(301)));
    }

    private static TermProposal proposal(String word) {
        return new TermProposal(Scheme.ISSUE, "UPR Info", word, WHEN);
    }

    private static Term term(String code) {
        return Term.enter(Scheme.ISSUE, code,
                new TermDetails(LocalizedText.of(Language.EN, code), null, null, null, List.of()), THEN);
    }
}
