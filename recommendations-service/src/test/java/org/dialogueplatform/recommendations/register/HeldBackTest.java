package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.submitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

/** What is kept from the public, until when, and how it comes to it. */
class HeldBackTest {

    private static final Instant UNTIL = then().recordedAt().plusSeconds(3600);

    @Test
    void anEmbargoEndsAtItsMomentAndNotANanosecondBefore() {
        Recommendation embargoed = embargoedAndTabled();
        assertFalse(embargoed.isPublic());
        assertFalse(embargoed.outliveEmbargo(at(UNTIL.minusNanos(1))));
        assertFalse(embargoed.isPublic());
        embargoed.takeRecorded();
        assertTrue(embargoed.outliveEmbargo(at(UNTIL)));
        assertEquals(UNTIL, embargoed.publicSince());
        assertEquals(List.of("embargoed", "published"), told(embargoed));
        assertTrue(embargoed.wordings().getLast().isOpen());
        assertFalse(embargoed.outliveEmbargo(at(UNTIL.plusSeconds(1))));
    }

    @Test
    void anEmbargoMayBeMovedButNotIntoThePast() {
        Recommendation draft = draft(lead(MINISTRY));
        draft.embargo(UNTIL, then());
        draft.embargo(UNTIL.plusSeconds(1), then());
        assertEquals(UNTIL.plusSeconds(1), draft.embargoUntil());
        assertThrows(Invalid.class, () -> draft.embargo(then().recordedAt(), then()));
    }

    @Test
    void whatEverybodyHasReadCannotBePutUnderAnEmbargo() {
        assertThrows(RuleBroken.class, () -> tabled(lead(MINISTRY)).embargo(UNTIL, then()));
    }

    @Test
    void whoseEmbargoIsLiftedIsPublicAtOnceIfItWasTabled() {
        Recommendation tabled = embargoedAndTabled();
        tabled.liftEmbargo(then());
        assertTrue(tabled.isPublic());
        Recommendation draft = draft(lead(MINISTRY));
        draft.embargo(UNTIL, then());
        draft.liftEmbargo(then());
        assertFalse(draft.isPublic());
        assertThrows(RuleBroken.class, () -> draft.liftEmbargo(then()));
    }

    @Test
    void thePartsOfOneUnderAnEmbargoAreUnderIt() {
        Recommendation whole = embargoedAndTabled();
        List<Recommendation> parts = whole.divide(
                List.of(new Part(wording("One.").text(), null), new Part(wording("Two.").text(), null)), then("two things"));
        for (Recommendation part : parts) {
            assertEquals(UNTIL, part.embargoUntil());
            assertEquals(List.of("drafted"), told(part));
            part.table(MEETING, ITEM, then());
            assertFalse(part.isPublic());
            assertTrue(part.outliveEmbargo(at(UNTIL)));
            assertTrue(part.isPublic());
        }
    }

    @Test
    void whatWasUnpublishedStaysUnpublishedWhateverHappensToItUntilItIsPublishedAgain() {
        Recommendation one = tabled(lead(MINISTRY));
        one.unpublish("Entered by mistake", then());
        one.untable(then("to be read again"));
        one.table(MEETING, ITEM, then());
        assertNull(one.publicSince());
        assertThrows(RuleBroken.class, () -> one.embargo(UNTIL, then()));
        assertThrows(RuleBroken.class, () -> one.unpublish("Again", then()));
        one.publish(then());
        assertTrue(one.isPublic());
        assertThrows(RuleBroken.class, () -> one.publish(then()));
    }

    @Test
    void whatWasNeverTabledIsNotPublished() {
        assertThrows(RuleBroken.class, () -> submitted(lead(MINISTRY)).publish(then()));
    }

    private static Recommendation embargoedAndTabled() {
        Recommendation recommendation = submitted(lead(MINISTRY));
        recommendation.embargo(UNTIL, then());
        recommendation.table(MEETING, ITEM, then());
        return recommendation;
    }

    private static Occurrence at(Instant moment) {
        return new Occurrence(moment, moment, null);
    }
}
