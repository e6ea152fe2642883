package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.decision;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.submitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.transmitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class FurtherProcedureTest {

    private static final String MINUTES = "Adopted by consensus, as the minutes say.";

    @Test
    void aWorkingGroupTakesUpWhatWasHandedInAndTheStepSaysWhich() {
        Recommendation recommendation = submitted(lead(MINISTRY));
        told(recommendation);
        recommendation.review(new BodyCode("WG-2"), then());
        assertEquals(ProcedureState.UNDER_REVIEW, recommendation.state());
        assertEquals("WG-2", recommendation.procedure().getLast().bodyCode());
        assertEquals(List.of("review-begun"), told(recommendation));
        recommendation.table(MEETING, ITEM, then());
        assertNull(recommendation.procedure().getLast().bodyCode());
    }

    @Test
    void noWorkingGroupTakesUpADraftOrWhatIsOnAnAgenda() {
        var body = new BodyCode("WG-2");
        assertThrows(IllegalTransition.class, () -> draft().review(body, then()));
        assertThrows(IllegalTransition.class, () -> tabled(lead(MINISTRY)).review(body, then()));
    }

    @Test
    void aBodyGoesByACodeAndNotByAName() {
        assertEquals("/bodyCode",
                assertThrows(Invalid.class, () -> new BodyCode("Working group 2")).errors().getFirst().pointer());
        assertThrows(Invalid.class, () -> new BodyCode("WG-"));
    }

    @Test
    void whatIsClosedIsReopenedInTwoStepsAndOneAct() {
        Recommendation recommendation = transmitted(lead(MINISTRY));
        assertThrows(Invalid.class, () -> recommendation.close(then()));
        recommendation.close(then("fully implemented"));
        told(recommendation);
        assertThrows(IllegalTransition.class, () -> recommendation.close(then("again")));
        assertThrows(Invalid.class, () -> recommendation.reopen(then()));
        recommendation.reopen(then("the law is not in force"));
        assertEquals(List.of("reopened"), told(recommendation));
        assertEquals(List.of(ProcedureState.CLOSED, ProcedureState.REOPENED, ProcedureState.TRANSMITTED),
                recommendation.procedure().stream().map(ProcedureStep::state).toList().subList(4, 7));
        assertEquals(ProcedureState.TRANSMITTED, recommendation.state());
    }

    @Test
    void whatIsRecordedByHandSaysSoAndWhy() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        told(recommendation);
        assertThrows(Invalid.class, () -> recommendation.adoptByHand(MEETING, then()));
        var refusal = assertThrows(Invalid.class, () -> recommendation.adoptByHand(MEETING, then("adopted")));
        assertEquals("reason-too-short", refusal.errors().getFirst().code());
        recommendation.adoptByHand(null, then(MINUTES));

        ProcedureStep step = recommendation.procedure().getLast();
        assertTrue(step.byHand());
        assertEquals(MEETING, step.meetingId());
        assertNull(step.decisionId());
        recommendation.transmitByHand(null, then("Passed on by letter No. 17."));
        assertNull(recommendation.procedure().getLast().meetingId());
        assertEquals(List.of("adoption-recorded", "transmission-recorded"), told(recommendation));
    }

    @Test
    void byHandNothingIsRecordedThatTheStateOrTheAgendaForbids() {
        assertThrows(IllegalTransition.class, () -> submitted(lead(MINISTRY)).adoptByHand(MEETING, then(MINUTES)));
        assertThrows(RuleBroken.class, () -> tabled(lead(MINISTRY)).adoptByHand(UUID.randomUUID(), then(MINUTES)));
    }

    @Test
    void aDecisionThatSaysTheSameIsNotedBesideIt() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.adoptByHand(MEETING, then(MINUTES));
        recommendation.transmitByHand(MEETING, then(MINUTES));
        told(recommendation);
        MeetingDecision adopted = decision();
        recommendation.adopt(adopted);

        assertEquals(ProcedureState.TRANSMITTED, recommendation.state());
        assertEquals(5, recommendation.procedure().size());
        assertEquals(adopted.decisionId(), recommendation.procedure().get(3).decisionId());
        assertTrue(recommendation.procedure().get(3).byHand());
        assertNull(recommendation.decisionId());
        assertEquals(List.of("decision-confirmed"), told(recommendation));
        assertThrows(IllegalTransition.class, () -> recommendation.adopt(decision()));

        MeetingDecision transmitted = decision();
        recommendation.transmit(transmitted);
        assertEquals(transmitted.decisionId(), recommendation.decisionId());
    }

    @Test
    void aDecisionThatSaysSomethingElseIsRefused() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        recommendation.adoptByHand(MEETING, then(MINUTES));
        assertThrows(IllegalTransition.class, () -> recommendation.postpone(decision()));
        assertThrows(IllegalTransition.class,
                () -> recommendation.adopt(new MeetingDecision(UUID.randomUUID(), UUID.randomUUID(), 1, then())));
        assertThrows(IllegalTransition.class,
                () -> recommendation.adopt(new MeetingDecision(UUID.randomUUID(), MEETING, 2, then())));
        assertFalse(recommendation.procedure().stream().anyMatch(step -> step.decisionId() != null));
    }
}
