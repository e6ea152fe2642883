package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.COURT;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.co;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.transmitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.dialogueplatform.recommendations.position.PositionTaken.Grounds;
import org.junit.jupiter.api.Test;

class RecommendationPositionsTest {

    private static final Addressed THE_MINISTRY = Addressed.organisation(MINISTRY);
    private static final Addressed THE_COURT = Addressed.organisation(COURT);

    @Test
    void anAddresseeTakesAPositionAndChangesItByAnAct() {
        Recommendation recommendation = transmitted(lead(MINISTRY));
        told(recommendation);

        recommendation.recordPosition(THE_MINISTRY, supported(null), then());
        Addressee addressee = recommendation.recordPosition(THE_MINISTRY, supported("Letter No. 12"), then());

        assertEquals(List.of("position-recorded", "position-changed"), told(recommendation));
        assertEquals(2, addressee.positions().size());
    }

    @Test
    void aChangeWithoutActOrSourceIsRefused() {
        Recommendation recommendation = transmitted(lead(MINISTRY));
        recommendation.recordPosition(THE_MINISTRY, supported(null), then());

        var refusal = assertThrows(Invalid.class,
                () -> recommendation.recordPosition(THE_MINISTRY, supported(null), then()));
        assertEquals("/act", refusal.errors().getFirst().pointer());
    }

    @Test
    void onlyAddresseesTakeAPosition() {
        assertThrows(Invalid.class,
                () -> transmitted(lead(MINISTRY)).recordPosition(THE_COURT, supported(null), then()));
    }

    @Test
    void nobodyTakesAPositionOnWhatWasNotTransmitted() {
        var refusal = assertThrows(IllegalTransition.class,
                () -> tabled(lead(MINISTRY)).recordPosition(THE_MINISTRY, supported(null), then()));
        assertEquals("TABLED", refusal.toProblem(null).members().get("state"));
    }

    @Test
    void theLeadMakesTheHeadline() {
        Recommendation recommendation = transmitted(lead(MINISTRY), co(COURT));
        recommendation.recordPosition(THE_COURT, supported(null), then());
        assertEquals(HeadlinePosition.PENDING, recommendation.headlinePosition());

        recommendation.recordPosition(THE_MINISTRY, supported(null), then());
        assertEquals(HeadlinePosition.SUPPORTED, recommendation.headlinePosition());
    }

    @Test
    void withoutALeadTheHeadlineIsWhatAllShare() {
        Recommendation recommendation = transmitted(co(MINISTRY), co(COURT));
        recommendation.recordPosition(THE_COURT, supported(null), then());
        assertEquals(HeadlinePosition.MIXED, recommendation.headlinePosition());

        recommendation.recordPosition(THE_MINISTRY, supported(null), then());
        assertEquals(HeadlinePosition.SUPPORTED, recommendation.headlinePosition());
    }

    private static PositionTaken supported(String act) {
        return PositionTaken.stated(Position.SUPPORTED, PositionOrigin.ADDRESSEE,
                new Grounds(null, null, null, act, null, null), then());
    }
}
