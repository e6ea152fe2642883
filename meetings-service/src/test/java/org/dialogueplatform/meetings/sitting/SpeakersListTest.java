package org.dialogueplatform.meetings.sitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The meeting of the fixture takes its item up at 05:00 and, where it does, concludes it at 07:00. */
class SpeakersListTest {

    private static final SpeakingOrder ORDER = new SpeakingOrder(List.of(SpeakerKind.POINT_OF_ORDER), Set.of("NGO"));

    private final Meeting meeting = MeetingFixture.dealingWithItsItem();
    private final Sitting sitting = Sitting.of(meeting, MeetingFixture.onlyItem(meeting));
    private final SpeakersList list = SpeakersList.open(sitting, 300, false, at("05:00:00"));

    @Test
    void thoseWhoWaitFollowEachOtherAsTheyAskedAndPointsOfOrderGoFirst() {
        Speaker first = asks("MINISTRY", SpeakerKind.STATEMENT);
        Speaker second = asks("NGO", SpeakerKind.QUESTION);
        Speaker urgent = asks("COURT", SpeakerKind.POINT_OF_ORDER);

        assertEquals(List.of(urgent, first, second), list.waiting(ORDER));
    }

    @Test
    void civilSocietyGoesBeforeTheOthersWhereTheListSaysSo() {
        Speaker ministry = asks("MINISTRY", SpeakerKind.STATEMENT);
        Speaker ngo = asks("NGO", SpeakerKind.STATEMENT);
        Speaker urgent = asks("MINISTRY", SpeakerKind.POINT_OF_ORDER);
        list.revise(sitting, 300, true, at("05:10:00"));

        assertEquals(List.of(urgent, ngo, ministry), list.waiting(ORDER));
    }

    @Test
    void theChairPutsThemInOrderByHandAndAPointOfOrderStillGoesFirst() {
        Speaker first = asks("MINISTRY", SpeakerKind.STATEMENT);
        Speaker second = asks("NGO", SpeakerKind.STATEMENT);
        Speaker third = asks("COURT", SpeakerKind.STATEMENT);
        list.reorder(sitting, List.of(third.id(), second.id()), at("05:10:00"));
        Speaker urgent = asks("NGO", SpeakerKind.POINT_OF_ORDER);
        assertEquals(List.of(urgent, third, second, first), list.waiting(ORDER));

        list.reorder(sitting, List.of(), at("05:11:00"));
        assertEquals(List.of(urgent, first, second, third), list.waiting(ORDER));
        assertInstanceOf(Invalid.class, refusal(() -> list.reorder(sitting, List.of(first.id(), first.id()), at("05:12:00"))));
        list.withdraw(first.id(), at("05:13:00"));
        assertEquals("speaker-not-waiting", code(() -> list.reorder(sitting, List.of(first.id()), at("05:14:00"))));
    }

    @Test
    void aSpeechIsTimedWithoutThePausesInIt() {
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        list.start(sitting, speaker.id(), alone(), at("05:10:00"));
        list.pause(sitting, speaker.id(), alone(), at("05:12:00"));
        assertEquals(instant("05:12:00"), speaker.pausedAt());
        list.resume(sitting, speaker.id(), alone(), at("05:15:00"));
        list.stop(sitting, speaker.id(), alone(), at("05:16:30"));

        assertEquals(Duration.ofMinutes(3), speaker.pausedTotal());
        assertEquals(210, speaker.spokenSeconds());
        assertEquals(instant("05:16:30"), speaker.endedAt());
        assertNull(speaker.pausedAt());
    }

    @Test
    void whoIsStoppedWhileTheClockStandsSaidNothingMoreSince() {
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        list.start(sitting, speaker.id(), alone(), at("05:10:00"));
        list.pause(sitting, speaker.id(), alone(), at("05:11:00"));
        list.stop(sitting, speaker.id(), alone(), at("05:20:00"));
        assertEquals(60, speaker.spokenSeconds());
    }

    @Test
    void aPointOfOrderInterruptsAndTheInterruptedGoesOnAfterIt() {
        Speaker speaker = asks("MINISTRY", SpeakerKind.STATEMENT);
        Speaker urgent = asks("NGO", SpeakerKind.POINT_OF_ORDER);
        list.start(sitting, speaker.id(), alone(), at("05:10:00"));
        assertEquals("another-speaker", code(() -> list.start(sitting, urgent.id(), floor(urgent), at("05:11:00"))));

        list.pause(sitting, speaker.id(), floor(speaker), at("05:11:00"));
        list.start(sitting, urgent.id(), floor(urgent), at("05:11:00"));
        assertEquals("another-speaker", code(() -> list.resume(sitting, speaker.id(), floor(speaker), at("05:11:30"))));
        list.stop(sitting, urgent.id(), floor(urgent), at("05:12:00"));
        list.resume(sitting, speaker.id(), floor(speaker), at("05:12:00"));
        list.stop(sitting, speaker.id(), floor(speaker), at("05:14:00"));
        assertEquals(List.of(180, 60), List.of(speaker.spokenSeconds(), urgent.spokenSeconds()));
    }

    @Test
    void aClockIsStartedOnceAndStoppedOnce() {
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        assertInstanceOf(IllegalTransition.class, refusal(() -> stop(speaker, "05:09:00")));
        start(speaker, "05:10:00");
        assertInstanceOf(IllegalTransition.class, refusal(() -> start(speaker, "05:11:00")));
        stop(speaker, "05:12:00");
        list.takeRecorded();
        assertInstanceOf(IllegalTransition.class, refusal(() -> stop(speaker, "05:13:00")));
        assertInstanceOf(IllegalTransition.class, refusal(() -> list.withdraw(speaker.id(), at("05:13:00"))));
        assertEquals(120, speaker.spokenSeconds());
        assertEquals(List.of(), list.takeRecorded());
    }

    @Test
    void onAClosedListNobodyAsksForTheFloorAndWhoIsOnItStillSpeaks() {
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        list.close(sitting, at("05:05:00"));
        assertEquals("speakers-list-closed", code(() -> asks("NGO", SpeakerKind.STATEMENT)));
        start(speaker, "05:10:00");
        list.reopen(sitting, at("05:11:00"));
        asks("NGO", SpeakerKind.QUESTION);
        assertInstanceOf(IllegalTransition.class, refusal(() -> list.reopen(sitting, at("05:12:00"))));
    }

    @Test
    void whoWaitsDoesNotAskForTheSameAgain() {
        Delegate delegate = delegate("NGO");
        list.request(sitting, delegate, SpeakerKind.STATEMENT, null, at("05:01:00"));
        list.request(sitting, delegate, SpeakerKind.POINT_OF_ORDER, null, at("05:02:00"));
        assertEquals("already-on-list",
                code(() -> list.request(sitting, delegate, SpeakerKind.STATEMENT, null, at("05:03:00"))));
    }

    @Test
    void theFloorIsAskedForBeforeTheItemIsTakenUpAndGivenAfterwards() {
        Meeting early = MeetingFixture.inSession();
        Sitting ahead = Sitting.of(early, MeetingFixture.onlyItem(early));
        SpeakersList prepared = SpeakersList.open(ahead, null, false, at("04:10:00"));
        Speaker speaker = prepared.request(ahead, delegate("NGO"), SpeakerKind.STATEMENT, null, at("04:11:00"));
        assertEquals("item-not-taken-up", code(() -> prepared.start(ahead, speaker.id(), alone(), at("04:12:00"))));
    }

    @Test
    void whatIsRecordedAfterwardsNeedsAReasonAndAPlaceInTime() {
        Meeting past = MeetingFixture.afterItsItem();
        Sitting over = Sitting.of(past, MeetingFixture.onlyItem(past));
        assertInstanceOf(Invalid.class, refusal(() -> SpeakersList.open(over, null, false, unexplained("05:00:00"))));
        SpeakersList recorded = SpeakersList.open(over, null, false, at("05:00:00"));
        Speaker one = recorded.request(over, delegate("NGO"), SpeakerKind.STATEMENT, null, at("05:01:00"));
        Speaker other = recorded.request(over, delegate("COURT"), SpeakerKind.STATEMENT, null, at("05:02:00"));
        recorded.start(over, one.id(), alone(), at("05:10:00"));
        assertInstanceOf(Invalid.class, refusal(() -> recorded.stop(over, one.id(), alone(), at("07:00:01"))));
        recorded.stop(over, one.id(), alone(), at("05:20:00"));

        assertEquals("speeches-overlap",
                code(() -> recorded.start(over, other.id(), new Floor(List.of(one)), at("05:15:00"))));
        recorded.start(over, other.id(), new Floor(List.of(one)), at("05:05:00"));
        assertEquals("speeches-overlap",
                code(() -> recorded.stop(over, other.id(), new Floor(List.of(one)), at("05:11:00"))));
        recorded.stop(over, other.id(), new Floor(List.of(one)), at("05:10:00"));
        assertEquals("acts-out-of-order", code(() -> {
            Speaker third = recorded.request(over, delegate("NGO"), SpeakerKind.STATEMENT, null, at("05:30:00"));
            recorded.start(over, third.id(), new Floor(List.of(one, other)), at("05:29:00"));
        }));
    }

    @Test
    void whatIsDoneNowFollowsWhatWasDoneWhateverAnotherClockSaid() {
        Speaker one = asks("NGO", SpeakerKind.STATEMENT);
        Speaker other = asks("NGO", SpeakerKind.STATEMENT);
        start(one, "05:10:00");
        stop(one, "05:20:00");
        Instant behind = instant("05:19:59");
        list.start(sitting, other.id(), floor(other), new Occurrence(behind, behind, null));
        assertEquals(instant("05:20:00"), other.startedAt());
    }

    @Test
    void aWrongSpeakerAndAWrongTimeArePutRightWithAReasonInTheLog() {
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        Speaker next = asks("COURT", SpeakerKind.STATEMENT);
        start(speaker, "05:10:00");
        assertEquals("still-speaking", code(() -> correct(speaker, null, "05:09:00", null)));
        stop(speaker, "05:20:00");
        start(next, "05:20:00");
        stop(next, "05:25:00");
        Delegate who = delegate("MINISTRY");

        correct(speaker, who, null, "05:18:00");
        assertEquals(who, speaker.delegate());
        assertEquals(480, speaker.spokenSeconds());
        var told = assertInstanceOf(SittingEvents.SpeakerCorrected.class, last(list.takeRecorded()).data());
        assertEquals(480, told.spoken() == null ? -1 : told.spoken().spokenSeconds());
        assertEquals("The clerk pressed too late", list.acts().getLast().reason());
        assertEquals("speaker.corrected", list.acts().getLast().act());

        assertEquals("speeches-overlap", code(() -> correct(speaker, null, null, "05:21:00")));
        assertInstanceOf(Invalid.class, refusal(() -> correct(speaker, null, null, "05:09:00")));
        assertEquals(480, speaker.spokenSeconds());
    }

    @Test
    void aSpeechThatWasNeverHeldIsStruckAndCountsForNothing() {
        Speaker mistaken = asks("MINISTRY", SpeakerKind.STATEMENT);
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        assertThrows(IllegalTransition.class, () -> list.strike(sitting, mistaken.id(), at("05:09:00")));
        list.start(sitting, mistaken.id(), alone(), at("05:10:00"));
        list.strike(sitting, mistaken.id(), at("05:11:00"));

        assertEquals(SpeakerState.STRUCK, mistaken.state());
        assertEquals(instant("05:10:00"), mistaken.startedAt(), "what was written stays to be read");
        list.start(sitting, speaker.id(), alone(), at("05:11:00"));
        list.stop(sitting, speaker.id(), alone(), at("05:12:00"));
        list.strike(sitting, speaker.id(), at("05:13:00"));
        assertEquals("struck", code(() -> correct(speaker, null, null, "05:14:00")));
        assertEquals(List.of(mistaken, speaker), list.speakers(ORDER));
        assertEquals("Recorded from the minutes", list.acts().getLast().reason());
    }

    @Test
    void everyActIsToldOnceInOrder() {
        Speaker speaker = asks("NGO", SpeakerKind.STATEMENT);
        start(speaker, "05:10:00");
        stop(speaker, "05:11:00");
        list.close(sitting, at("05:12:00"));
        List<RecordedEvent> told = list.takeRecorded();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), told.stream().map(RecordedEvent::sequence).toList());
        assertEquals(List.of("speakers-list.opened", "floor.requested", "speaker.started", "speaker.ended",
                "speakers-list.closed"), list.acts().stream().map(SittingAct::act).toList());
    }

    @Test
    void speakingTimeIsTheSumOfTheSpeechesHoweverItIsGrouped() {
        Delegate ngo = delegate("NGO");
        UUID withdrawn = asks("NGO", SpeakerKind.STATEMENT).id();
        list.withdraw(withdrawn, at("05:05:00"));
        for (int i = 0; i < 3; i++) {
            Speaker speaker = list.request(sitting, i == 2 ? delegate("COURT") : ngo, SpeakerKind.STATEMENT, null,
                    at("05:06:00"));
            start(speaker, "05:1" + i + ":00");
            stop(speaker, "05:1" + i + ":2" + i);
        }
        var time = SpeakingTime.of(list.speakers(ORDER));

        assertEquals(new SpeakingTime.Share(4, 3, 63), time.all());
        assertEquals(List.of(new SpeakingTime.Line<>("NGO", new SpeakingTime.Share(3, 2, 41)),
                new SpeakingTime.Line<>("COURT", new SpeakingTime.Share(1, 1, 22))), time.byCategory());
        assertEquals(new SpeakingTime.Line<>(ngo, new SpeakingTime.Share(2, 2, 41)), time.byPerson().getFirst());
        assertEquals(63, time.byOrganisation().stream().mapToInt(line -> line.share().spokenSeconds()).sum());
    }

    private Speaker asks(String category, SpeakerKind kind) {
        return list.request(sitting, delegate(category), kind, null, at("05:01:00"));
    }

    private void start(Speaker speaker, String time) {
        list.start(sitting, speaker.id(), floor(speaker), at(time));
    }

    private void stop(Speaker speaker, String time) {
        list.stop(sitting, speaker.id(), floor(speaker), at(time));
    }

    private void correct(Speaker speaker, @Nullable Delegate who, @Nullable String start, @Nullable String end) {
        list.correct(speaker.id(), new Correction(who, start == null ? null : instant(start), end == null ? null : instant(end),
                null), floor(speaker), new Occurrence(instant("09:00:00"), instant("09:00:00"), "The clerk pressed too late"));
    }

    /** Whoever else is on the list. */
    private Floor floor(Speaker speaker) {
        return new Floor(list.speakers(ORDER).stream().filter(other -> !other.id().equals(speaker.id())).toList());
    }

    private static Floor alone() {
        return new Floor(List.of());
    }

    private static Delegate delegate(String category) {
        return new Delegate(UUID.randomUUID(), UUID.randomUUID(), category);
    }

    private static Occurrence at(String time) {
        return MeetingFixture.at("2023-01-30T" + time + "Z");
    }

    private static Occurrence unexplained(String time) {
        return new Occurrence(instant(time), instant("09:00:00"), null);
    }

    private static Instant instant(String time) {
        return Instant.parse("2023-01-30T" + time + "Z");
    }

    private static RecordedEvent last(List<RecordedEvent> events) {
        return events.getLast();
    }

    private static ProblemException refusal(Runnable act) {
        return assertThrows(ProblemException.class, act::run);
    }

    private static Object code(Runnable act) {
        return assertInstanceOf(RuleBroken.class, refusal(act)).toProblem(null).members().get("code");
    }
}
