package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.row;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.submitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.dialogueplatform.recommendations.vocabulary.TermDetails;
import org.junit.jupiter.api.Test;

class RecommendationClassifiedTest {

    private static final Term FAIR_TRIAL = term(Scheme.THEME, "fair-trial");
    private static final Term RELIGION = term(Scheme.THEME, "religion");
    private static final Term JUSTICE = term(Scheme.ISSUE, "justice");
    private static final Term TORTURE = term(Scheme.ISSUE, "torture");
    private static final Term CHILDREN = term(Scheme.GROUP, "children");

    @Test
    void theOpeningVerbSuggestsTheActionUntilSomebodySaysIt() {
        Recommendation recommendation = draft();
        assertEquals(4, recommendation.actionCategory());
        assertTrue(recommendation.isActionCategorySuggested());

        recommendation.revise(wording("Consider a law on fair trials."), List.of(), List.of(), then());
        assertEquals(3, recommendation.actionCategory());
        recommendation.classify(new Classification(Map.of(), 5, false), then());
        recommendation.revise(wording("Continue to ensure fair trials."), List.of(), List.of(), then());
        assertEquals(5, recommendation.actionCategory());
        assertFalse(recommendation.isActionCategorySuggested());
        recommendation.classify(new Classification(Map.of(), null, true), then());
        assertEquals(2, recommendation.actionCategory());
    }

    @Test
    void anAmendmentSuggestsAnewWhatNobodySaid() {
        Recommendation recommendation = submitted();
        recommendation.amend(wording("Consider a law on fair trials.").text(), then("the floor agreed"));
        assertEquals(3, recommendation.actionCategory());
        assertEquals(List.of("amended", "classified"), told(recommendation).reversed().subList(0, 2).reversed());
        recommendation.classify(new Classification(Map.of(), 5, false), then());
        recommendation.amend(wording("Ensure fair trials.").text(), then("the floor agreed"));
        assertEquals(5, recommendation.actionCategory());
    }

    @Test
    void ofASchemeOfWhichNothingIsSaidTheTermsStay() {
        Recommendation recommendation = draft();
        recommendation.classify(partly(Map.of(Scheme.THEME, Set.of(FAIR_TRIAL), Scheme.GROUP, Set.of(CHILDREN))), then());
        recommendation.classify(partly(Map.of(Scheme.THEME, Set.of(RELIGION))), then());
        assertEquals(List.of(RELIGION), recommendation.terms(Scheme.THEME));
        assertEquals(List.of(CHILDREN), recommendation.terms(Scheme.GROUP));
    }

    @Test
    void termsAreAddedAndTakenAwayAndTheOthersStay() {
        Recommendation recommendation = draft();
        recommendation.classify(new Classification(
                Map.of(Scheme.THEME, Set.of(RELIGION), Scheme.GROUP, Set.of(CHILDREN)), 5, false), then());
        var retagging = new Retagging(Map.of(Scheme.THEME, Set.of(FAIR_TRIAL)), Map.of(Scheme.GROUP, Set.of(CHILDREN)));
        recommendation.retag(retagging, then());
        recommendation.retag(retagging, then());
        assertEquals(List.of(FAIR_TRIAL, RELIGION), recommendation.terms(Scheme.THEME));
        assertEquals(List.of(), recommendation.terms(Scheme.GROUP));
        assertEquals(5, recommendation.actionCategory());
        assertEquals(List.of("drafted", "classified", "classified"), told(recommendation));
    }

    @Test
    void whatChangesNothingIsNotTold() {
        Recommendation recommendation = draft();
        recommendation.classify(partly(Map.of()), then());
        recommendation.classify(partly(Map.of(Scheme.THEME, Set.of(FAIR_TRIAL))), then());
        recommendation.classify(partly(Map.of(Scheme.THEME, Set.of(FAIR_TRIAL))), then());
        assertEquals(List.of("drafted", "classified"), told(recommendation));
    }

    @Test
    void itIsMadeWhenItIsFirstSubmitted() {
        assertNull(draft().madeAt());
        assertEquals(then().occurredAt(), submitted().madeAt());
    }

    @Test
    void whatIsImportedWasMadeInItsSessionAndAsksForWhatItsSourceSays() {
        Recommendation recommendation = Recommendation.registered(row("Ensure.", "Accepted", Position.SUPPORTED), "UPR-1",
                then());
        assertEquals(Instant.parse("2010-02-08T12:00:00Z"), recommendation.madeAt());
        assertEquals(4, recommendation.actionCategory());
        assertFalse(recommendation.isActionCategorySuggested());
    }

    @Test
    void whatTheSourceSaysOfTheActionOutranksTheOpeningVerb() {
        Recommendation recommendation = Recommendation.registered(row("Consider.", "Accepted", Position.SUPPORTED), "UPR-1",
                then());
        recommendation.classify(new Classification(Map.of(Scheme.THEME, Set.of(FAIR_TRIAL)), null, true), then());
        assertEquals(4, recommendation.actionCategory());
        assertFalse(recommendation.isActionCategorySuggested());
    }

    @Test
    void whatWasSaidHereOutranksANewerExport() {
        Imported first = row("Ensure.", "Accepted", Position.SUPPORTED);
        Recommendation left = Recommendation.registered(first, "UPR-1", then());
        Recommendation said = Recommendation.registered(first, "UPR-2", then());
        said.classify(new Classification(Map.of(), 5, false), then());
        Source source = first.source();
        var next = new Imported(first.text(), new Source(source.mechanism(), source.session(), source.stateUnderReview(),
                source.recommendingState(), 3, source.issues(), source.response(), source.rowKey()), first.position(),
                first.importRunId(), Set.of());
        left.correct(next, then());
        said.correct(next, then());
        assertEquals(3, left.actionCategory());
        assertEquals(5, said.actionCategory());
    }

    @Test
    void whatIsImportedIsClassifiedByWhatItsSourcesWordsMean() {
        Recommendation recommendation = Recommendation.registered(meaning(JUSTICE, TORTURE), "UPR-1", then());
        assertEquals(List.of(JUSTICE, TORTURE), recommendation.terms(Scheme.ISSUE));
        assertEquals(List.of("registered"), told(recommendation));
    }

    @Test
    void aWordThatHasComeToMeanSomethingIsTakenOverFromTheNextExportAndTold() {
        Recommendation recommendation = Recommendation.registered(meaning(JUSTICE), "UPR-1", then());
        recommendation.classify(partly(Map.of(Scheme.THEME, Set.of(FAIR_TRIAL))), then());
        recommendation.takeRecorded();
        assertFalse(recommendation.differsFrom(meaning(JUSTICE)));
        assertFalse(recommendation.correct(meaning(JUSTICE), then()));
        assertTrue(recommendation.differsFrom(meaning(JUSTICE, TORTURE)));
        assertTrue(recommendation.correct(meaning(JUSTICE, TORTURE), then()));
        assertEquals(List.of(JUSTICE, TORTURE), recommendation.terms(Scheme.ISSUE));
        assertEquals(List.of(FAIR_TRIAL), recommendation.terms(Scheme.THEME));
        assertEquals(List.of("classified"), told(recommendation));
    }

    @Test
    void whatWasUnderstoodByATermThatIsDeprecatedSinceStaysSo() {
        Term old = term(Scheme.ISSUE, "prisons");
        Recommendation recommendation = Recommendation.registered(meaning(old, TORTURE), "UPR-1", then());
        old.deprecate("Two terms for one thing", JUSTICE, then());
        assertFalse(recommendation.correct(meaning(JUSTICE, TORTURE), then()));
        assertEquals(List.of(old, TORTURE), recommendation.terms(Scheme.ISSUE));
    }

    @Test
    void aWordThatIsDecidedOnIsUnderstoodOnce() {
        Recommendation recommendation = Recommendation.registered(meaning(TORTURE), "UPR-1", then());
        assertTrue(recommendation.understand(JUSTICE, then()));
        assertFalse(recommendation.understand(JUSTICE, then()));
        assertEquals(List.of("registered", "classified"), told(recommendation));
    }

    @Test
    void aSessionThatIsNotKnownHasNoDay() {
        assertNull(UprSession.began(0));
        assertNull(UprSession.began(500));
        assertEquals(Instant.parse("2025-01-20T12:00:00Z"), UprSession.began(48));
    }

    private static Imported meaning(Term... issues) {
        Imported row = row("Ensure.", "Accepted", Position.SUPPORTED);
        return new Imported(row.text(), row.source(), row.position(), row.importRunId(), Set.of(issues));
    }

    private static Classification partly(Map<Scheme, Set<Term>> terms) {
        return new Classification(terms, null, false);
    }

    private static Term term(Scheme scheme, String code) {
        return Term.enter(scheme, code, new TermDetails(LocalizedText.of(Language.EN, code), null, null, null, List.of()),
                then());
    }
}
