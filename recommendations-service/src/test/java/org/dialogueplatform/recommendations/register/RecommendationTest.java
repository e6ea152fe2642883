package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.COURT;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.co;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.decision;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
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

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    @Test
    void aRecommendationFromTheFloorIsPassedOnAndEveryStepIsTold() {
        Recommendation recommendation = transmitted(lead(MINISTRY));

        assertEquals(ProcedureState.TRANSMITTED, recommendation.state());
        assertEquals(List.of(ProcedureState.DRAFT, ProcedureState.SUBMITTED, ProcedureState.TABLED, ProcedureState.TRANSMITTED),
                recommendation.procedure().stream().map(ProcedureStep::state).toList());
        List<RecordedEvent> events = recommendation.takeRecorded();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), events.stream().map(RecordedEvent::sequence).toList());
        assertEquals("org.dialogueplatform.recommendation.transmitted.v1", events.getLast().type());
    }

    @Test
    void everyStepKeepsWhenItHappenedAndWhenItWasRecorded() {
        Recommendation recommendation = draft(lead(MINISTRY));
        recommendation.submit(null, () -> "HDDP-2023-00-001", then("recorded after the meeting"));

        ProcedureStep step = recommendation.procedure().getLast();
        assertTrue(step.recordedAt().isAfter(step.occurredAt()));
        assertEquals("recorded after the meeting", step.reason());
    }

    @Test
    void itKeepsItsReferenceWhenItIsSubmittedAgain() {
        Recommendation recommendation = submitted();
        recommendation.giveBack(then("speaks to two bodies"));
        recommendation.submit(null, () -> "HDDP-2023-01-002", then());

        assertEquals("HDDP-2023-01-001", recommendation.reference());
    }

    @Test
    void noReferenceIsAskedForWhenItCannotBeSubmitted() {
        Recommendation recommendation = tabled(lead(MINISTRY));

        var refusal = assertThrows(IllegalTransition.class, () -> recommendation.submit(null, () -> {
            throw new AssertionError("asked for a reference");
        }, then()));
        assertEquals("TABLED", refusal.toProblem(null).members().get("state"));
        assertTrue(refusal.detail().contains("ADOPTED"), refusal.detail());
    }

    @Test
    void furtherOnesAreAddressedUntilItIsPassedOn() {
        Recommendation recommendation = submitted(lead(MINISTRY));
        recommendation.addressFurther(List.of(co(COURT)), then());
        assertEquals(List.of(lead(MINISTRY), co(COURT)), recommendation.addressees().stream().map(Addressee::spec).toList());
        assertEquals("addressed-twice",
                assertThrows(Invalid.class, () -> recommendation.addressFurther(List.of(co(MINISTRY)), then())).errors()
                        .getFirst().code());
        assertThrows(IllegalTransition.class,
                () -> transmitted(lead(MINISTRY)).addressFurther(List.of(co(COURT)), then()));
    }

    @Test
    void itComesOntoAnAgendaOnlyWithAnAddressee() {
        Recommendation recommendation = submitted();
        assertThrows(RuleBroken.class, () -> recommendation.table(MEETING, ITEM, then()));
        assertFalse(recommendation.isPublic());

        recommendation.readdress(List.of(lead(MINISTRY)), then());
        recommendation.table(MEETING, ITEM, then());
        assertTrue(recommendation.isPublic());
        assertThrows(RuleBroken.class, () -> recommendation.readdress(List.of(), then()));
    }

    @Test
    void nobodyIsAddressedTwiceAndOneLeadsAtMost() {
        var twice = assertThrows(Invalid.class, () -> draft(lead(MINISTRY), co(MINISTRY)));
        assertEquals("/addressees/1", twice.errors().getFirst().pointer());
        var second = assertThrows(Invalid.class, () -> draft(lead(MINISTRY), lead(COURT)));
        assertEquals("/addressees/1/role", second.errors().getFirst().pointer());
    }

    @Test
    void aNewWordingHasANewNumberAndTheSameOneHasNot() {
        Recommendation recommendation = draft();
        recommendation.revise(wording("Ensure fair trials."), recommendation.proponents(), List.of(), then());
        assertEquals(1, recommendation.textVersion());
        recommendation.revise(wording("Ensure fair and public trials."), recommendation.proponents(), List.of(), then());
        assertEquals(2, recommendation.textVersion());
    }

    @Test
    void whatWasHandedInIsRewrittenOnlyAfterItWasGivenBack() {
        Recommendation recommendation = submitted();
        assertThrows(IllegalTransition.class,
                () -> recommendation.revise(wording("Other"), recommendation.proponents(), List.of(), then()));
        recommendation.giveBack(then("too long"));
        recommendation.revise(wording("Other"), recommendation.proponents(), List.of(), then());
        assertEquals(2, recommendation.textVersion());
    }

    @Test
    void whatNeedsAReasonIsRefusedWithoutOneAndChangesNothing() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        told(recommendation);

        assertThrows(Invalid.class, () -> recommendation.untable(then()));
        assertThrows(Invalid.class, () -> recommendation.declineAdoption(then(" ")));

        assertEquals(ProcedureState.TABLED, recommendation.state());
        assertEquals(List.of(), told(recommendation));
    }

    @Test
    void takenOffTheAgendaItIsUnderReviewAndStaysPublic() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.untable(then("wrong item"));

        assertEquals(ProcedureState.UNDER_REVIEW, recommendation.state());
        assertNull(recommendation.meetingId());
        assertTrue(recommendation.isPublic());
    }

    @Test
    void aMeetingDecidesOnWhatIsOnItsAgenda() {
        Recommendation elsewhere = tabled(lead(MINISTRY));
        assertThrows(RuleBroken.class,
                () -> elsewhere.adopt(new MeetingDecision(UUID.randomUUID(), UUID.randomUUID(), 1, then())));
        assertThrows(IllegalTransition.class, () -> submitted(lead(MINISTRY)).adopt(decision()));
        assertThrows(IllegalTransition.class, () -> submitted(lead(MINISTRY)).postpone(decision()));
    }

    @Test
    void aMeetingDecidesOnTheWordingItHadBeforeIt() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        var refusal = assertThrows(RuleBroken.class,
                () -> recommendation.adopt(new MeetingDecision(UUID.randomUUID(), MEETING, 2, then())));
        assertEquals("other-wording", refusal.toProblem(null).members().get("code"));
        assertEquals(ProcedureState.TABLED, recommendation.state());
    }

    @Test
    void whatWasAdoptedIsPassedOnLaterAlsoByAnotherMeeting() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.adopt(decision());
        recommendation.transmit(new MeetingDecision(UUID.randomUUID(), UUID.randomUUID(), 1, then()));
        assertEquals(ProcedureState.TRANSMITTED, recommendation.state());
    }

    @Test
    void whatWasPutOffComesBackOntoAnAgenda() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.postpone(decision());
        assertEquals(ProcedureState.UNDER_REVIEW, recommendation.state());
        recommendation.table(UUID.randomUUID(), UUID.randomUUID(), then());
        assertEquals(ProcedureState.TABLED, recommendation.state());
    }

    @Test
    void anAdoptedRecommendationIsNotWithdrawn() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.adopt(decision());
        assertThrows(IllegalTransition.class, () -> recommendation.withdraw(then()));
    }
}
