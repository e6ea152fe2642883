package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.row;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.junit.jupiter.api.Test;

class ImportedRecommendationTest {

    private static final Addressed KAZAKHSTAN = Addressed.state("KAZ");

    @Test
    void itEntersBeforeTheStateUnderReviewAndIsPublic() {
        Recommendation recommendation = registered();

        assertEquals(ProcedureState.TRANSMITTED, recommendation.state());
        assertTrue(recommendation.isPublic());
        assertEquals(List.of(KAZAKHSTAN), recommendation.addressees().stream().map(Addressee::to).toList());
        assertEquals(HeadlinePosition.SUPPORTED, recommendation.headlinePosition());
        assertEquals(List.of("registered"), told(recommendation));
    }

    @Test
    void theSameAgainChangesNothing() {
        Recommendation recommendation = registered();
        told(recommendation);

        assertFalse(recommendation.correct(row("Ensure fair trials", "Accepted", Position.SUPPORTED), then()));
        assertEquals(List.of(), told(recommendation));
    }

    @Test
    void aChangedResponseCorrectsThePosition() {
        Recommendation recommendation = registered();
        told(recommendation);

        assertTrue(recommendation.correct(row("Ensure fair trials", "Noted", Position.NOTED), then()));

        assertEquals(HeadlinePosition.NOTED, recommendation.headlinePosition());
        var corrected = (RecommendationEvents.Corrected) recommendation.takeRecorded().getFirst().data();
        assertEquals(List.of("response", "position"), corrected.changed());
        assertTrue(recommendation.addressees().getFirst().positions().getLast().lacksExplanation());
    }

    @Test
    void aTidiedTextIsANewWordingOfTheSameRecommendation() {
        Recommendation recommendation = registered();
        assertTrue(recommendation.correct(row("Ensure  fair trials", "Accepted", Position.SUPPORTED), then()));
        assertEquals(2, recommendation.textVersion());
    }

    @Test
    void aPositionRecordedHereOutranksTheExport() {
        Recommendation recommendation = registered();
        recommendation.recordPosition(KAZAKHSTAN, PositionTaken.stated(Position.NOT_APPLICABLE, PositionOrigin.SECRETARIAT,
                new PositionTaken.Grounds(null, null, null, "A/HRC/14/10/Add.1", null, null), then()), then());

        assertTrue(recommendation.correct(row("Ensure fair trials", "Noted", Position.NOTED), then()));
        assertEquals(HeadlinePosition.NOT_APPLICABLE, recommendation.headlinePosition());
        assertFalse(recommendation.correct(row("Ensure fair trials", "Noted", Position.NOTED), then()));
    }

    private static Recommendation registered() {
        return Recommendation.registered(row("Ensure fair trials", "Accepted", Position.SUPPORTED), "UPR-7-KAZ-0001", then());
    }
}
