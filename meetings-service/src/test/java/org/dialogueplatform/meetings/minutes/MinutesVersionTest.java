package org.dialogueplatform.meetings.minutes;

import static org.dialogueplatform.meetings.meeting.MeetingFixture.at;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.told;
import static org.dialogueplatform.meetings.minutes.MinutesFixture.PROPOSALS;
import static org.dialogueplatform.meetings.minutes.MinutesFixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesApproved;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesCirculated;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesPublished;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesRecalled;
import org.dialogueplatform.meetings.minutes.MinutesVersion.Rewording;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MinutesVersionTest {

    private static final Rewording BY_HAND = new Rewording(MinutesPart.ITEM, PROPOSALS,
            text("Выступили представители НПО.", "ҮЕҰ өкілдері сөз сөйледі.", "NGOs took the floor."));

    private final Meeting meeting = MeetingFixture.ended();
    private final MinutesVersion minutes = MinutesFixture.draft(meeting);

    @Test
    void minutesAreDraftedOfTheMeetingsFactsInThreeLanguages() {
        assertEquals(List.of(MinutesPart.OPENING, MinutesPart.ITEM, MinutesPart.ITEM, MinutesPart.CLOSING),
                minutes.sections().stream().map(MinutesSection::part).toList());
        assertEquals("The meeting was opened at 10:02. It adopted its agenda of 2 items.", said(0, Language.EN));
        assertEquals("Вопрос рассматривался с 12:00 до 13:40.", said(2, Language.RU));
        assertEquals("Отырыста сағат 11:30 бастап 11:45 дейін үзіліс болды. Отырыс сағат 14:05 аяқталды.",
                said(3, Language.KK));
    }

    @Test
    void whatIsEditedByHandStaysWhenTheMinutesAreDraftedAnew() {
        minutes.revise(List.of(BY_HAND));
        assertTrue(minutes.sections().get(2).edited());

        redraft(MinutesFixture.facts(), true);
        assertEquals(BY_HAND.text(), minutes.sections().get(2).text());
        assertFalse(minutes.sections().get(2).outdated());

        redraft(withoutConclusion(), true);
        assertEquals(BY_HAND.text(), minutes.sections().get(2).text());
        assertTrue(minutes.sections().get(2).outdated(), "its facts have changed");

        redraft(withoutConclusion(), false);
        assertEquals("The item was taken up at 12:00.", said(2, Language.EN));
    }

    @Test
    void whatHasChangedSinceTheyWereDraftedIsSaid() {
        assertEquals(Set.of(), minutes.facts().changesTo(MinutesFixture.facts()));
        assertEquals(Set.of(MinutesChange.AGENDA), minutes.facts().changesTo(withoutConclusion()));
    }

    @Test
    void speakingTimeIsTheSumOfWhatWasHeardOnTheItemsTheReaderSees() {
        MinutesFacts facts = MinutesFixture.facts();
        assertEquals(List.of("CONSTITUTIONAL_COURT 1 1 900", "NGO 3 1 420"), heard(facts.heardByCategory()));
        assertEquals(List.of("CONSTITUTIONAL_COURT 1 1 900", "NGO 1 0 0"),
                heard(facts.with(List.of(facts.items().getFirst())).heardByOrganisation()));
    }

    private static List<String> heard(List<Heard> lines) {
        return lines.stream().map(one -> one.category() + " " + one.asked() + " " + one.spoke() + " " + one.spokenSeconds())
                .toList();
    }

    @Test
    void membersHaveThemUntilTheEndOfTheTermAndTheChairApprovesThemAfterIt() {
        meeting.takeRecorded();
        minutes.circulate(meeting, LocalDate.of(2023, 2, 4), at("2023-02-01T05:00:00Z"));

        assertEquals(Instant.parse("2023-02-04T18:00:00Z"), minutes.amendmentsUntil(), "the end of 4 February in Astana");
        assertEquals(new MinutesCirculated(meeting.id(), 1, Instant.parse("2023-02-04T18:00:00Z")), told(meeting).getFirst());
        assertTrue(minutes.isVisibleTo(Audience.MEMBERS));
        assertFalse(minutes.isVisibleTo(Audience.PUBLIC));
        broken("amendment-term-runs", () -> minutes.approve(meeting, null, at("2023-02-03T05:00:00Z")));
        minutes.approve(meeting, null, at("2023-02-06T05:00:00Z"));
        assertEquals(MinutesState.APPROVED, minutes.state());
    }

    @Test
    void aCirculationIsTakenBackWithAReasonAndTheyAreADraftAgain() {
        minutes.circulate(meeting, LocalDate.of(2023, 2, 4), at("2023-02-01T05:00:00Z"));
        MinutesAmendment proposed = MinutesAmendment.propose(minutes, UUID.randomUUID(), BY_HAND,
                Instant.parse("2023-02-01T06:00:00Z"));
        meeting.takeRecorded();
        minutes.recall(meeting, at("2023-02-01T07:00:00Z"));

        assertEquals(new MinutesRecalled(meeting.id(), 1, "Recorded from the minutes"), told(meeting).getFirst());
        assertEquals(MinutesState.DRAFT, minutes.state());
        assertFalse(minutes.isVisibleTo(Audience.MEMBERS));
        assertNull(minutes.amendmentsUntil());
        assertThrows(IllegalTransition.class, () -> minutes.requireAmendable(Instant.parse("2023-02-01T08:00:00Z")));
        proposed.accept(minutes, null, Instant.parse("2023-02-01T08:00:00Z"));
        redraft(MinutesFixture.facts(), true);
        assertEquals(BY_HAND.text(), minutes.sections().get(2).text(), "what members proposed is not lost");

        approve(minutes);
        assertThrows(IllegalTransition.class, () -> minutes.recall(meeting, at("2023-02-03T05:00:00Z")));
    }

    @Test
    void whoApprovedThemIsOnRecord() {
        var chair = new Speaker(UUID.randomUUID(), null, BY_HAND.text(), null);
        minutes.circulate(meeting, null, at("2023-02-02T05:00:00Z"));
        meeting.takeRecorded();
        minutes.approve(meeting, chair, at("2023-02-02T06:00:00Z"));

        assertEquals(chair, minutes.approvedBy());
        assertEquals(new MinutesApproved(meeting.id(), 1, chair.personId()), told(meeting).getFirst());
        assertTrue(minutes.persons(minutes.facts()).contains(chair.personId()), "their name is looked up with the others");
    }

    @Test
    void noStepIsLeftOutAndNoneIsTakenTwice() {
        assertThrows(IllegalTransition.class, () -> minutes.approve(meeting, null, at("2023-02-01T05:00:00Z")));
        assertThrows(IllegalTransition.class, () -> minutes.publish(meeting, List.of(minutes), at("2023-02-01T05:00:00Z")));
        approve(minutes);
        assertThrows(IllegalTransition.class, () -> minutes.circulate(meeting, null, at("2023-02-03T05:00:00Z")));
        assertThrows(IllegalTransition.class, () -> minutes.redraft(minutes.facts(), minutes.sections(), true));
        broken("minutes-approved", () -> minutes.revise(List.of(BY_HAND)));
    }

    @Test
    void approvedMinutesAreCorrectedByANewVersionWithAReason() {
        broken("minutes-open", () -> minutes.correct(true, at("2023-02-05T05:00:00Z")));
        approve(minutes);
        minutes.publish(meeting, List.of(minutes), at("2023-02-03T05:00:00Z"));

        MinutesVersion next = minutes.correct(true, at("2023-02-05T05:00:00Z"));
        broken("minutes-corrected", () -> minutes.correct(false, at("2023-02-05T05:00:00Z")));
        next.revise(List.of(BY_HAND));
        assertEquals(2, next.number());
        assertFalse(next.isVisibleTo(Audience.MEMBERS), "it begins as a draft");
        assertNull(minutes.replacedBy());

        approve(next);
        meeting.takeRecorded();
        next.publish(meeting, List.of(minutes, next), at("2023-02-08T05:00:00Z"));
        assertEquals(new MinutesPublished(meeting.id(), 2, "Recorded from the minutes"), told(meeting).getFirst());
        assertEquals(2, minutes.replacedBy());
        assertTrue(minutes.isVisibleTo(Audience.PUBLIC), "the old one stays readable");
    }

    @Test
    void aSectionThatIsNotThereCannotBeReworded() {
        var refusal = assertThrows(Invalid.class,
                () -> minutes.revise(List.of(BY_HAND, new Rewording(MinutesPart.ITEM, UUID.randomUUID(), BY_HAND.text()))));
        assertTrue(refusal.toProblem(null).toString().contains("/sections/1"));
        assertFalse(minutes.sections().get(2).edited(), "nothing is half changed");
    }

    private void approve(MinutesVersion version) {
        version.circulate(meeting, null, version.number() == 1 ? at("2023-02-02T05:00:00Z") : at("2023-02-06T05:00:00Z"));
        version.approve(meeting, null, version.number() == 1 ? at("2023-02-02T06:00:00Z") : at("2023-02-07T05:00:00Z"));
    }

    private void redraft(MinutesFacts facts, boolean keepEdited) {
        minutes.redraft(facts, DraftText.of(facts), keepEdited);
    }

    private static MinutesFacts withoutConclusion() {
        MinutesFacts facts = MinutesFixture.facts();
        var last = facts.items().getLast();
        return facts.with(List.of(facts.items().getFirst(),
                new MinutesFacts.Item(last.id(), last.number(), last.kind(), last.title(), null, last.rapporteurs(),
                        last.takenUpAt(), null, last.speeches(), last.heard(), last.decisions(), last.recommendations())));
    }

    private String said(int section, Language language) {
        return minutes.sections().get(section).text().view(List.of(language), false).text();
    }

    private static void broken(String code, Executable act) {
        assertEquals(code, assertThrows(RuleBroken.class, act).toProblem(null).toString().contains(code) ? code : "another");
    }
}
