package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.COURT;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.NGO;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.co;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.row;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.submitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.transmitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.position.Position;
import org.junit.jupiter.api.Test;

class RegroupingRulesTest {

    private static final UUID OTHER_NGO = UUID.randomUUID();

    @Test
    void whatIsMergedNamesTheOneThatStandsAndThatOneTakesItsProponents() {
        Recommendation merged = tabled(lead(MINISTRY));
        Recommendation survivor = submittedBy(new Proponent(OTHER_NGO, null, ProponentVisibility.PUBLIC));
        told(merged);
        told(survivor);
        merged.mergeInto(survivor, then("both ask for the same"));

        assertEquals(ProcedureState.MERGED, merged.state());
        assertEquals(survivor.id(), merged.mergedInto());
        assertEquals(List.of(new Proponent(OTHER_NGO, null, ProponentVisibility.PUBLIC),
                new Proponent(NGO, null, ProponentRole.CO_SPONSOR, ProponentVisibility.SECRETARIAT_ONLY)),
                survivor.proponents());
        assertFalse(survivor.isWrittenBy(NGO));
        assertEquals(List.of(new Proponent(NGO, null, ProponentVisibility.SECRETARIAT_ONLY)), merged.proponents());
        assertEquals(List.of("merged"), told(merged));
        assertEquals(List.of("revised"), told(survivor));
    }

    @Test
    void whatNobodyProposedIsItsNewProponentsOwn() {
        Recommendation merged = tabled(lead(MINISTRY));
        Recommendation survivor = submittedBy();
        merged.mergeInto(survivor, then("both ask for the same"));
        assertTrue(survivor.isWrittenBy(NGO));
    }

    @Test
    void whoProposesBothStandsThereOnceAndIsSeenByTheFewer() {
        Recommendation merged = tabled(lead(MINISTRY));
        Recommendation survivor = submittedBy(new Proponent(NGO, null, ProponentVisibility.PUBLIC));
        merged.mergeInto(survivor, then("both ask for the same"));
        assertEquals(List.of(new Proponent(NGO, null, ProponentVisibility.SECRETARIAT_ONLY)), survivor.proponents());
    }

    @Test
    void nothingIsMergedIntoItselfOrIntoWhatNoLongerStands() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        assertEquals("/into", assertThrows(Invalid.class, () -> recommendation.mergeInto(recommendation, then("same")))
                .errors().getFirst().pointer());

        Recommendation withdrawn = tabled(lead(MINISTRY));
        withdrawn.withdraw(then());
        Recommendation declined = tabled(lead(MINISTRY));
        declined.declineAdoption(then("too wide"));
        Recommendation split = tabled(lead(MINISTRY));
        split.divide(List.of(part("One"), part("Two")), then("two things"));
        Recommendation closed = transmitted(lead(MINISTRY));
        closed.close(then("done"));
        for (Recommendation gone : List.of(withdrawn, declined, split, closed, draft())) {
            told(gone);
            assertThrows(RuleBroken.class, () -> recommendation.mergeInto(gone, then("same")));
            assertEquals(List.of(), told(gone));
        }
        Recommendation imported = Recommendation.registered(row("Ratify.", "Accepted", Position.SUPPORTED), "UPR-7-KAZ-0001",
                then());
        assertThrows(RuleBroken.class, () -> recommendation.mergeInto(imported, then("same")));
        assertEquals(ProcedureState.TABLED, recommendation.state());
        assertNull(recommendation.mergedInto());
    }

    @Test
    void noneOfAChainIsMergedBackIntoAnother() {
        Recommendation first = tabled(lead(MINISTRY));
        Recommendation second = tabled(lead(MINISTRY));
        Recommendation third = tabled(lead(MINISTRY));
        first.mergeInto(second, then("same"));
        second.mergeInto(third, then("same"));
        assertThrows(RuleBroken.class, () -> third.mergeInto(first, then("same")));
        assertThrows(RuleBroken.class, () -> third.mergeInto(second, then("same")));
        assertThrows(IllegalTransition.class, () -> first.mergeInto(third, then("same")));
    }

    @Test
    void eachPartIsARecommendationOfItsOwnUnderReview() {
        Recommendation whole = tabled(lead(MINISTRY), co(COURT));
        told(whole);
        List<Recommendation> parts = whole.divide(List.of(part("Ensure fair trials."),
                new Part(LocalizedText.of(Language.EN, "Ensure public trials."), List.of(lead(COURT)))), then("two things"));

        assertEquals(ProcedureState.SPLIT, whole.state());
        assertEquals(List.of("split"), told(whole));
        assertEquals(List.of("HDDP-2023-01-001-a", "HDDP-2023-01-001-b"),
                parts.stream().map(Recommendation::reference).toList());
        for (Recommendation part : parts) {
            assertEquals(ProcedureState.UNDER_REVIEW, part.state());
            assertEquals(whole.id(), part.partOf());
            assertEquals(whole.proponents(), part.proponents());
            assertTrue(part.isPublic());
            assertNull(part.meetingId());
            assertEquals(List.of("drafted", "published"), told(part));
        }
        assertEquals(List.of(lead(MINISTRY), co(COURT)), parts.getFirst().addressees().stream().map(Addressee::spec).toList());
        assertEquals(List.of(lead(COURT)), parts.getLast().addressees().stream().map(Addressee::spec).toList());
        parts.getFirst().table(MEETING, ITEM, then());
    }

    @Test
    void aPartStaysBeforeTheWorkingGroupOfTheWholeAndIsNoMorePublic() {
        Recommendation whole = submitted();
        whole.review(new BodyCode("WG-2"), then());
        Recommendation part = whole.divide(List.of(part("One"), part("Two")), then("two things")).getFirst();
        assertEquals("WG-2", part.procedure().getLast().bodyCode());
        assertFalse(part.isPublic());
        Recommendation half = part.divide(List.of(part("Half"), part("Other half")), then("two things")).getLast();
        assertEquals("HDDP-2023-01-001-a-b", half.reference());
    }

    @Test
    void oneIsDividedIntoTwoToTwentyAndOnlyBeforeItsAdoption() {
        Recommendation whole = tabled(lead(MINISTRY));
        told(whole);
        assertThrows(Invalid.class, () -> whole.divide(List.of(part("One")), then("two things")));
        assertThrows(Invalid.class, () -> whole.divide(Collections.nCopies(21, part("One")), then("many")));
        assertThrows(Invalid.class, () -> whole.divide(List.of(part("One"), part("Two")), then()));
        assertEquals(ProcedureState.TABLED, whole.state());
        assertEquals(List.of(), told(whole));
        assertThrows(IllegalTransition.class,
                () -> transmitted(lead(MINISTRY)).divide(List.of(part("One"), part("Two")), then("two things")));
    }

    private static Part part(String text) {
        return new Part(Objects.requireNonNull(wording(text).text()), null);
    }

    private static Recommendation submittedBy(Proponent... proponents) {
        Recommendation recommendation = Recommendation.draft(wording("Ensure fair hearings."), List.of(proponents),
                List.of(lead(MINISTRY)), then());
        recommendation.submit(null, () -> "HDDP-2023-00-002", then());
        return recommendation;
    }
}
