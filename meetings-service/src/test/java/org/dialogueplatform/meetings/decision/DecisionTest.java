package org.dialogueplatform.meetings.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.decision.Instruction.Instructed;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendationFixture;
import org.dialogueplatform.meetings.reference.TabledState;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    private static final Instructed INSTRUCTED = Instructed.of(UUID.randomUUID(), null, text(), LocalDate.parse("2023-03-31"));

    private final Meeting meeting = MeetingFixture.dealingWithItsItem();
    private final UUID item = MeetingFixture.onlyItem(meeting);
    private final TabledRecommendation tabled = TabledRecommendationFixture.tabled(meeting.id(), item);

    @Test
    void aDecisionIsToldByTheMeetingAndMovesWhatItNames() {
        meeting.takeRecorded();
        Decision decision = take(DecisionKind.TRANSMIT, named(tabled));

        var told = assertInstanceOf(DecisionTaken.class, MeetingFixture.told(meeting).getFirst());
        assertEquals(decision.id(), told.decisionId());
        assertEquals(List.of(new DecidedRecommendation(tabled.id(), "HDDP-2023-01-001", 3, 2)), told.recommendations());
        assertEquals(TabledState.TRANSMITTED, tabled.state());
    }

    @Test
    void itsWordingIsPutRightWithAReasonAndTheFirstOneStays() {
        Decision decision = take(DecisionKind.TRANSMIT, named(tabled));
        LocalizedText first = decision.text();
        LocalizedText words = LocalizedText.of(Language.EN, "To pass them on to the Supreme Court.");
        meeting.takeRecorded();
        decision.correct(meeting, words, MeetingFixture.at("2023-02-01T05:00:00Z"));

        assertEquals(words, decision.text());
        assertEquals(first, decision.corrections().getFirst().before());
        assertEquals("Recorded from the minutes", decision.corrections().getFirst().reason());
        assertEquals(words, assertInstanceOf(DecisionCorrected.class, MeetingFixture.told(meeting).getFirst()).text());
        assertEquals(TabledState.TRANSMITTED, tabled.state(), "what it decides stays");
        assertThrows(Invalid.class, () -> decision.correct(meeting, words, MeetingFixture.at("2023-02-01T06:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({ "ADOPT, ADOPTED", "TRANSMIT, TRANSMITTED", "POSTPONE, POSTPONED", "TAKE_NOTE, TABLED", "INSTRUCT, TABLED" })
    void everyKindMovesRecommendationsWhereItSays(DecisionKind kind, TabledState to) {
        take(kind, named(tabled));
        assertEquals(to, tabled.state());
    }

    @Test
    void whatWasAdoptedCanStillBePassedOnButNothingElse() {
        take(DecisionKind.ADOPT, named(tabled));
        assertBroken("no-longer-tabled", () -> take(DecisionKind.ADOPT, named(tabled)));
        assertBroken("no-longer-tabled", () -> take(DecisionKind.POSTPONE, named(tabled)));
        take(DecisionKind.TRANSMIT, named(tabled));
        assertBroken("no-longer-tabled", () -> take(DecisionKind.TRANSMIT, named(tabled)));
    }

    @ParameterizedTest
    @EnumSource(names = { "UNTABLED", "WITHDRAWN", "TRANSMITTED", "POSTPONED", "NOT_ADOPTED", "MERGED", "SPLIT" })
    void whatNoLongerLiesOnTheTableIsNotDecidedOn(TabledState state) {
        TabledRecommendation gone = TabledRecommendationFixture.moved(meeting.id(), item, state);
        assertBroken("no-longer-tabled", () -> take(DecisionKind.ADOPT, new OnTheTable(gone, 4, 2)));
    }

    @Test
    void whatLiesOnAnotherTableOrUnderAnotherItemIsNotDecidedOn() {
        TabledRecommendation elsewhere = TabledRecommendationFixture.tabled(UUID.randomUUID(), item);
        assertBroken("not-tabled-here", () -> take(DecisionKind.TRANSMIT, named(elsewhere)));
        TabledRecommendation underAnotherItem = TabledRecommendationFixture.tabled(meeting.id(), UUID.randomUUID());
        assertBroken("not-tabled-here", () -> take(DecisionKind.TRANSMIT, named(underAnotherItem)));
    }

    @Test
    void aWordingThatNoLongerLiesOnTheTableIsNotDecidedOn() {
        assertBroken("stale-text", () -> take(DecisionKind.ADOPT, new OnTheTable(tabled, 3, 1)));
        assertEquals(TabledState.TABLED, tabled.state());
    }

    @Test
    void whatHasNotArrivedYetIsWaitedFor() {
        UUID unknown = UUID.randomUUID();
        assertThrows(ReferenceNotYetKnown.class, () -> OnTheTable.of(unknown, null, 1, 1));
        assertThrows(ReferenceNotYetKnown.class, () -> OnTheTable.of(tabled.id(), tabled, 4, 2));
        // an older event number does no harm: the wording is what was before those who decide
        assertEquals(2, OnTheTable.of(tabled.id(), tabled, 2, 2).textVersion());
    }

    @Test
    void passingOnNothingIsNoDecision() {
        assertThrows(Invalid.class, () -> take(DecisionKind.TRANSMIT));
        assertEquals(List.of(), take(DecisionKind.TAKE_NOTE).recommendations());
    }

    @Test
    void aMeetingDecidesOnTheItemItDealsWith() {
        Meeting idle = MeetingFixture.inSession();
        assertBroken("item-not-taken-up", () -> takeIn(idle));
    }

    @Test
    void aSuspendedMeetingDecidesNothing() {
        Meeting interrupted = MeetingFixture.suspended();
        assertThrows(IllegalTransition.class, () -> takeIn(interrupted));
    }

    @Test
    void aVoteIsOnRecordWithItsNumbersAndTheyAddUp() {
        var byCategory = List.of(new Votes.OfCategory("NGO", 12, 1, 0), new Votes.OfCategory("MINISTRY", 8, 0, 3));
        Decision decision = take(DecisionKind.ADOPT, DecisionMethod.VOTE, new Votes(20, 1, 3, byCategory), List.of(),
                named(tabled));
        assertEquals(new Votes(20, 1, 3, byCategory), decision.votes());

        assertInvalid("does-not-add-up", DecisionMethod.VOTE, new Votes(21, 1, 3, byCategory));
        assertInvalid("nobody-voted", DecisionMethod.VOTE, new Votes(0, 0, 0, null));
        assertInvalid("named-twice", DecisionMethod.VOTE, new Votes(2, 0, 0,
                List.of(new Votes.OfCategory("NGO", 1, 0, 0), new Votes.OfCategory("NGO", 1, 0, 0))));
        assertInvalid("no-vote", DecisionMethod.CONSENSUS, new Votes(20, 1, 3, null));
    }

    @Test
    void anInstructionSaysWhoIsToDoWhatAndUntilWhen() {
        meeting.takeRecorded();
        take(DecisionKind.INSTRUCT, DecisionMethod.CONSENSUS, null, List.of(INSTRUCTED));
        var told = assertInstanceOf(DecisionTaken.class, MeetingFixture.told(meeting).getFirst());
        assertEquals(List.of(INSTRUCTED), told.instructions());

        var nobody = assertThrows(Invalid.class,
                () -> take(DecisionKind.INSTRUCT, DecisionMethod.CONSENSUS, null, List.of()));
        assertEquals("nobody-instructed", nobody.errors().getFirst().code());
        assertThrows(Invalid.class, () -> take(DecisionKind.ADOPT, DecisionMethod.CONSENSUS, null, List.of(INSTRUCTED)));
    }

    @Test
    void anInstructionIsFulfilledOnce() {
        Decision decision = take(DecisionKind.INSTRUCT);
        var instruction = new Instruction(decision, INSTRUCTED);
        var today = LocalDate.parse("2023-03-01");
        assertThrows(Invalid.class, () -> instruction.fulfil(today.plusDays(1), "Sent to the Government", today));
        instruction.fulfil(today, "Sent to the Government", today);
        assertEquals(today, instruction.fulfilledOn());
        assertEquals(new Instruction.Fulfilled(decision.meetingId(), decision.agendaItemId(), decision.id(), instruction.id(),
                INSTRUCTED.organisation(), today), instruction.fulfilled());
        assertBroken("instruction-fulfilled", () -> instruction.fulfil(today, "Once more", today));
    }

    private void assertInvalid(String code, DecisionMethod method, Votes votes) {
        var refusal = assertThrows(Invalid.class, () -> take(DecisionKind.TAKE_NOTE, method, votes, List.of()));
        assertEquals(code, refusal.errors().getFirst().code());
    }

    private Decision take(DecisionKind kind, OnTheTable... named) {
        return take(kind, DecisionMethod.CONSENSUS, null, kind == DecisionKind.INSTRUCT ? List.of(INSTRUCTED) : List.of(),
                named);
    }

    private Decision take(DecisionKind kind, DecisionMethod method, @Nullable Votes votes, List<Instructed> instructed,
            OnTheTable... named) {
        return Decision.take(meeting, item, new DecisionContent(kind, method, text(), votes, instructed), List.of(named),
                MeetingFixture.at("2023-01-30T07:30:00Z"));
    }

    private static Decision takeIn(Meeting other) {
        return Decision.take(other, MeetingFixture.onlyItem(other),
                new DecisionContent(DecisionKind.TAKE_NOTE, DecisionMethod.CONSENSUS, text(), null, List.of()), List.of(),
                MeetingFixture.at("2023-01-30T07:30:00Z"));
    }

    private static OnTheTable named(TabledRecommendation recommendation) {
        return new OnTheTable(recommendation, recommendation.eventNo(), recommendation.textVersion());
    }

    private static LocalizedText text() {
        return LocalizedText.of(Language.EN, "The meeting passes the recommendations on.");
    }

    private static void assertBroken(String code, Runnable act) {
        var refusal = assertThrows(RuleBroken.class, act::run);
        assertEquals(code, refusal.toProblem(null).members().get("code"));
    }
}
