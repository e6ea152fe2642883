package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.COURT;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.NGO;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class CoSponsorTest {

    private static final UUID UNION = UUID.randomUUID();
    private static final Proponent SUPPORT = new Proponent(UNION, null, ProponentRole.CO_SPONSOR, ProponentVisibility.PUBLIC);

    @Test
    void whoJoinsStandsBehindItAndHasNotWrittenIt() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.join(SUPPORT, then());
        assertTrue(recommendation.isProposedBy(UNION));
        assertFalse(recommendation.isWrittenBy(UNION));
        assertTrue(recommendation.isWrittenBy(NGO));
        assertThrows(RuleBroken.class, () -> recommendation.join(SUPPORT, then()));
        recommendation.leave(UNION, then());
        assertFalse(recommendation.isProposedBy(UNION));
    }

    @Test
    void itsProponentDoesNotLeaveItButTakesItBack() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        assertThrows(RuleBroken.class, () -> recommendation.leave(NGO, then()));
        assertTrue(recommendation.isWrittenBy(NGO));
    }

    @Test
    void nobodyJoinsADraftOrWhatIsDecided() {
        Recommendation draft = draft(lead(MINISTRY));
        assertThrows(IllegalTransition.class, () -> draft.join(SUPPORT, then()));
        Recommendation declined = tabled(lead(COURT));
        declined.join(SUPPORT, then());
        declined.declineAdoption(then("no majority"));
        assertThrows(IllegalTransition.class, () -> declined.leave(UNION, then()));
    }

    @Test
    void somebodyProposesWhatOthersSupport() {
        assertEquals("/proponents", assertThrows(Invalid.class,
                () -> Recommendation.draft(wording("Ensure fair trials."), List.of(SUPPORT), List.of(), then())).errors()
                .getFirst().pointer());
    }
}
