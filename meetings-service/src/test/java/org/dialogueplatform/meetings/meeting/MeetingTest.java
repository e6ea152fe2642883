package org.dialogueplatform.meetings.meeting;

import static org.dialogueplatform.meetings.meeting.MeetingFixture.announced;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.at;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.dealingWithItsItem;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.details;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.draft;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.ended;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.english;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.factsTold;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.inSession;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.item;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.now;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.onlyItem;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.registrationClosed;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.registrationOpen;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.agenda.AgendaState;
import org.dialogueplatform.meetings.agenda.Rapporteur;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingAnnounced;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingClosed;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingRevised;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

class MeetingTest {

    @Test
    void aDraftBelongsToTheYearInWhichItStartsWhereItTakesPlace() {
        // 19:30 UTC on New Year's Eve is 01:30 on New Year's Day in Astana, then at UTC+6
        Instant newYear = Instant.parse("2022-12-31T19:30:00Z");
        Meeting meeting = Meeting.draft("BODY", 1, times(details(), newYear, newYear.plus(Duration.ofHours(2))), now());

        assertEquals(2023, meeting.year());
        assertEquals("BODY", meeting.bodyCode());
        assertEquals(List.of("MeetingDrafted"), factsTold(meeting));
    }

    @Test
    void everyFactIsFollowedByTheCardAsItNowIs() {
        Meeting meeting = draft();
        meeting.takeRecorded();
        meeting.announce(at("2023-01-16T05:00:00Z"));

        List<Object> told = told(meeting);
        assertEquals(3, told.size());
        assertEquals("HYBRID", assertInstanceOf(MeetingAnnounced.class, told.getFirst()).mode().name());
        MeetingCard card = assertInstanceOf(MeetingCard.class, told.getLast());
        assertEquals(MeetingState.ANNOUNCED, card.state());
        assertEquals("1", card.agendaItems().getFirst().number());
    }

    @Test
    void theCardNamesTheKnownPersonsWhoSpeakToAnItem() {
        UUID judge = UUID.randomUUID();
        Meeting meeting = draft();
        meeting.addItem(null, null, new AgendaItemDetails(AgendaItemKind.REPORT, english("Report"), null,
                List.of(new Rapporteur(judge, null), new Rapporteur(null, "A guest")), null, Visibility.COMMON, false), now());

        MeetingCard card = assertInstanceOf(MeetingCard.class, told(meeting).getLast());
        assertEquals(List.of(List.of(), List.of(judge)),
                card.agendaItems().stream().map(MeetingCard.Item::rapporteurs).toList());
    }

    @Test
    void theCardCarriesTheNumberOfTheFactBeforeItAndFactsAreNumberedWithoutHoles() {
        Meeting meeting = registrationClosed();

        var recorded = meeting.takeRecorded();
        var facts = recorded.stream().filter(event -> event.data() instanceof MeetingFact).toList();
        for (int i = 0; i < facts.size(); i++) {
            assertEquals(i + 1, facts.get(i).sequence());
            assertEquals(Meeting.TOPIC, facts.get(i).topic());
        }
        assertEquals(facts.getLast().sequence(), recorded.getLast().sequence());
        assertEquals(Meeting.CARD_TOPIC, recorded.getLast().topic());
    }

    @Test
    void anAnnouncementCirculatesTheAgendaOnce() {
        Meeting meeting = announced();
        assertEquals(AgendaState.CIRCULATED, meeting.agenda().state());
        assertEquals(List.of("MeetingDrafted", "MeetingRevised", "MeetingAnnounced", "AgendaCirculated"), factsTold(meeting));

        meeting.postpone(at("2023-01-20T05:00:00Z"));
        meeting.announce(at("2023-01-21T05:00:00Z"));
        assertEquals(List.of("MeetingPostponed", "MeetingAnnounced"), factsTold(meeting));
        assertNull(meeting.stateReason());
    }

    @Test
    void aMeetingWithoutAgendaIsNotAnnounced() {
        Meeting meeting = Meeting.draft("BODY", 1, details(), now());
        assertBroken("agenda-empty", () -> meeting.announce(at("2023-01-16T05:00:00Z")));
    }

    @Test
    void anAnnouncementSaysWherePeopleCanGo() {
        Meeting nowhere = draft(
                some -> new MeetingDetails(some.kind(), some.mode(), some.title(), some.startsAt(), some.endsAt(),
                        some.timeZone(), null, some.onlineAccess(), 60, 200, null, null, null));
        assertBroken("venue-missing", () -> nowhere.announce(at("2023-01-16T05:00:00Z")));

        Meeting unreachable = draft(some -> new MeetingDetails(some.kind(), some.mode(), some.title(), some.startsAt(),
                some.endsAt(), some.timeZone(), some.venue(), null, 60, null, null, null, null));
        assertBroken("online-access-missing", () -> unreachable.announce(at("2023-01-16T05:00:00Z")));
    }

    @Test
    void nothingIsAnnouncedOrOpenedForRegistrationAfterItsStart() {
        assertBroken("after-start", () -> draft().announce(now()));
        assertBroken("after-start", () -> announced().openRegistration(now()));
    }

    @Test
    void registrationCanBeReopenedUntilTheMeetingOpens() {
        Meeting meeting = registrationClosed();
        meeting.openRegistration(at("2023-01-29T05:00:00Z"));
        assertEquals(MeetingState.REGISTRATION_OPEN, meeting.state());
    }

    @Test
    void aMeetingOpensOnlyOnceRegistrationIsClosed() {
        var refusal = assertThrows(IllegalTransition.class, () -> registrationOpen().open(at("2023-01-30T04:00:00Z")));
        assertTrue(refusal.detail().contains("REGISTRATION_OPEN"), refusal.detail());
        assertTrue(refusal.detail().contains("REGISTRATION_CLOSED"), refusal.detail());
    }

    @Test
    void aMeetingOnceOpenedHasAdoptedItsAgenda() {
        Meeting meeting = registrationClosed();
        meeting.takeRecorded();
        meeting.open(at("2023-01-30T04:00:00Z"));

        assertEquals(List.of("MeetingOpened", "AgendaAdopted"), factsTold(meeting));
        assertBroken("meeting-not-ahead", () -> meeting.addItem(null, null, item("Any other business"), now()));
    }

    @Test
    void openingAndResumingAreNotTheSame() {
        assertThrows(IllegalTransition.class, () -> registrationClosed().resume(at("2023-01-30T04:00:00Z")));
        Meeting meeting = inSession();
        meeting.suspend(at("2023-01-30T05:00:00Z"));
        assertThrows(IllegalTransition.class, () -> meeting.open(at("2023-01-30T05:10:00Z")));
        meeting.resume(at("2023-01-30T05:10:00Z"));
        assertEquals(MeetingState.IN_SESSION, meeting.state());
    }

    @Test
    void noActOccurredBeforeTheOneBeforeIt() {
        Meeting meeting = inSession();
        assertBroken("acts-out-of-order", () -> meeting.end(at("2023-01-30T03:59:59Z")));
        assertEquals(MeetingState.IN_SESSION, inSession().state());
    }

    @Test
    void whatIsDoneNowFollowsWhatWasDoneWhateverAnotherClockSaid() {
        Meeting meeting = inSession();
        Instant ahead = MeetingFixture.RECORDED.plusSeconds(30);
        meeting.suspend(new Occurrence(ahead, MeetingFixture.RECORDED, null));
        meeting.takeRecorded();
        meeting.resume(now());
        assertEquals(ahead, meeting.takeRecorded().getFirst().occurredAt());
    }

    @Test
    void itemsAreTakenUpInSessionOnly() {
        Meeting meeting = registrationClosed();
        assertThrows(IllegalTransition.class, () -> meeting.takeUpItem(onlyItem(meeting), at("2023-01-30T04:00:00Z")));
        Meeting interrupted = dealingWithItsItem();
        interrupted.suspend(at("2023-01-30T05:10:00Z"));
        assertThrows(IllegalTransition.class,
                () -> interrupted.concludeItem(onlyItem(interrupted), at("2023-01-30T05:20:00Z")));
    }

    @Test
    void aMeetingDoesNotEndInTheMiddleOfAnItem() {
        assertBroken("item-still-taken-up", () -> dealingWithItsItem().end(at("2023-01-30T08:00:00Z")));
    }

    @Test
    void closingPutsTheAttendanceOnRecord() {
        Meeting meeting = MeetingFixture.withApprovedMinutes();
        meeting.takeRecorded();
        var counts = List.of(new AttendanceCount("NGO", "ROOM", 5));
        meeting.close(counts, at("2023-02-01T06:00:00Z"));

        assertEquals(counts, assertInstanceOf(MeetingClosed.class, told(meeting).getFirst()).attendance());
        assertEquals(counts, meeting.attendance());
        assertThrows(IllegalTransition.class, () -> inSession().close(counts, at("2023-02-01T06:00:00Z")));
    }

    @Test
    void aMeetingIsNotClosedBeforeItsMinutesAreApproved() {
        Meeting meeting = ended();
        assertBroken("minutes-not-approved", () -> meeting.close(List.of(), at("2023-02-01T06:00:00Z")));
        meeting.beginMinutes(at("2023-01-31T06:00:00Z"));
        assertBroken("minutes-not-approved", () -> meeting.close(List.of(), at("2023-02-01T06:00:00Z")));
        assertBroken("minutes-exist", () -> meeting.beginMinutes(at("2023-01-31T07:00:00Z")));
        assertThrows(IllegalTransition.class, () -> inSession().beginMinutes(at("2023-01-30T05:00:00Z")));
    }

    @Test
    void puttingOffAndCallingOffNeedAReason() {
        var silent = new Occurrence(Instant.parse("2023-01-17T05:00:00Z"), MeetingFixture.RECORDED, " ");
        assertThrows(Invalid.class, () -> announced().postpone(silent));
        assertThrows(Invalid.class, () -> announced().cancel(silent));
        Meeting meeting = announced();
        meeting.cancel(at("2023-01-17T05:00:00Z"));
        assertEquals("Recorded from the minutes", meeting.stateReason());
    }

    @Test
    void aMeetingThatHasBegunIsNeitherPutOffNorCalledOff() {
        assertThrows(IllegalTransition.class, () -> inSession().postpone(at("2023-01-30T05:00:00Z")));
        assertThrows(IllegalTransition.class, () -> ended().cancel(at("2023-01-30T09:00:00Z")));
    }

    @Test
    void aRevisionTellsWhatChanged() {
        Meeting meeting = announced();
        meeting.takeRecorded();
        meeting.revise(times(details(), MeetingFixture.STARTS.plusSeconds(3600), MeetingFixture.ENDS.plusSeconds(3600)), now());

        var revised = assertInstanceOf(MeetingRevised.class, told(meeting).getFirst());
        assertEquals(Set.of(MeetingChange.TIME), revised.changes());
    }

    @Test
    void aRevisionThatChangesNothingTellsNothing() {
        Meeting meeting = announced();
        meeting.takeRecorded();
        long before = meeting.eventNo();
        meeting.revise(details(), now());
        assertEquals(before, meeting.eventNo());
        assertTrue(told(meeting).isEmpty());
    }

    @Test
    void whatWasAnnouncedStaysComplete() {
        MeetingDetails some = details();
        var nowhere = new MeetingDetails(some.kind(), some.mode(), some.title(), some.startsAt(), some.endsAt(),
                some.timeZone(),
                null, some.onlineAccess(), 60, 200, null, null, null);
        assertBroken("venue-missing", () -> announced().revise(nowhere, now()));
    }

    @Test
    void aMeetingStaysInTheSeriesItIsNumberedIn() {
        MeetingDetails some = details();
        assertBroken("series-fixed", () -> draft().revise(kind(some, MeetingKind.WORKING_GROUP), now()));
        Meeting meeting = draft();
        meeting.revise(kind(some, MeetingKind.THEMATIC), now());
        assertEquals(MeetingKind.THEMATIC, meeting.details().kind());
    }

    @Test
    void whatHasBegunIsNotRevised() {
        assertBroken("meeting-not-ahead", () -> inSession().revise(kind(details(), MeetingKind.THEMATIC), now()));
    }

    @Test
    void theWorldKnowsOfAMeetingOnceItHasBeenAnnounced() {
        assertFalse(draft().isVisibleTo(Audience.PUBLIC));
        assertFalse(draft().isVisibleTo(Audience.MEMBERS));
        assertTrue(draft().isVisibleTo(Audience.SECRETARIAT));
        assertTrue(announced().isVisibleTo(Audience.PUBLIC));

        Meeting calledOff = announced();
        calledOff.cancel(at("2023-01-17T05:00:00Z"));
        assertTrue(calledOff.isVisibleTo(Audience.PUBLIC));

        Meeting neverAnnounced = draft();
        neverAnnounced.cancel(at("2023-01-17T05:00:00Z"));
        assertFalse(neverAnnounced.isVisibleTo(Audience.PUBLIC));
    }

    @Test
    void theLogKeepsWhenAnActOccurredWhenItWasRecordedAndWhy() {
        MeetingAct act = announced().acts().get(2);
        assertEquals("meeting.announced", act.act());
        assertEquals(3, act.eventNo());
        assertEquals(Instant.parse("2023-01-16T05:00:00Z"), act.occurredAt());
        assertEquals(MeetingFixture.RECORDED, act.recordedAt());
        assertEquals("Recorded from the minutes", act.reason());
    }

    @Test
    void aDecisionIsEnteredOnTheItemTheMeetingIsDealingWith() {
        Meeting meeting = dealingWithItsItem();
        meeting.takeRecorded();
        MeetingFact decision = new MeetingEvents.AgendaAdopted(meeting.id());

        Instant at = meeting.enterDecision(decision, onlyItem(meeting), at("2023-01-30T05:30:00Z"));
        assertEquals(Instant.parse("2023-01-30T05:30:00Z"), at);
        assertEquals(decision, told(meeting).getFirst());

        meeting.concludeItem(onlyItem(meeting), at("2023-01-30T05:40:00Z"));
        assertBroken("item-not-taken-up",
                () -> meeting.enterDecision(decision, onlyItem(meeting), at("2023-01-30T05:50:00Z")));
        assertThrows(ProblemException.class,
                () -> meeting.enterDecision(decision, UUID.randomUUID(), at("2023-01-30T05:50:00Z")));
    }

    private static MeetingDetails times(MeetingDetails some, Instant starts, Instant ends) {
        return new MeetingDetails(some.kind(), some.mode(), some.title(), starts, ends, some.timeZone(), some.venue(),
                some.onlineAccess(), some.roomCapacity(), some.onlineCapacity(), null, null, null);
    }

    private static MeetingDetails kind(MeetingDetails some, MeetingKind kind) {
        return new MeetingDetails(kind, some.mode(), english("Courts and human rights"), some.startsAt(), some.endsAt(),
                some.timeZone(), some.venue(), some.onlineAccess(), some.roomCapacity(), some.onlineCapacity(), null, null,
                null);
    }

    private static void assertBroken(String code, Runnable act) {
        var refusal = assertThrows(RuleBroken.class, act::run);
        assertEquals(code, refusal.toProblem(null).members().get("code"));
    }
}
