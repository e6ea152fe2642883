package org.dialogueplatform.participants.reference;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.MEETING_ENDS;
import static org.dialogueplatform.participants.Fixtures.MEETING_STARTS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingCardTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID SPEAKER = UUID.randomUUID();
    private static final Instant OPENED = Instant.parse("2023-01-17T04:00:00Z");
    private static final Instant CLOSED = Instant.parse("2023-01-27T12:00:00Z");

    @Test
    void anOlderMessageChangesNothing() {
        var card = new MeetingCard(state(MeetingState.IN_SESSION), 7, MEETING_STARTS);

        assertFalse(card.update(state(MeetingState.ANNOUNCED), 6, OPENED));
        assertFalse(card.update(state(MeetingState.ANNOUNCED), 7, OPENED));
        assertEquals(MeetingState.IN_SESSION, card.state());
        assertTrue(card.update(state(MeetingState.SUSPENDED), 8, MEETING_STARTS));
    }

    @ParameterizedTest
    @EnumSource(names = { "DRAFT", "ANNOUNCED", "POSTPONED", "CANCELLED" })
    void nobodyRegistersWhileRegistrationIsNotOpen(MeetingState notOpen) {
        var card = new MeetingCard(state(notOpen), 1, OPENED);

        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(A_WEEK_BEFORE));
    }

    @Test
    void registrationIsOpenFromItsOpeningToItsClosing() {
        var card = openedAndClosed();

        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(OPENED.minusSeconds(1)));
        assertDoesNotThrow(() -> card.requireOpenForRegistration(OPENED));
        assertDoesNotThrow(() -> card.requireOpenForRegistration(CLOSED.minusSeconds(1)));
        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(CLOSED));
    }

    @Test
    void theAnnouncedPeriodHoldsToo() {
        var card = new MeetingCard(state(MeetingState.REGISTRATION_OPEN, OPENED, CLOSED), 1, OPENED);

        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(OPENED.minusSeconds(1)));
        assertDoesNotThrow(() -> card.requireOpenForRegistration(A_WEEK_BEFORE));
        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(CLOSED));
    }

    @Test
    void nobodyRegistersForAMeetingThatIsOver() {
        var card = new MeetingCard(state(MeetingState.REGISTRATION_OPEN), 1, OPENED);

        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(MEETING_ENDS));
    }

    @Test
    void aClosedMeetingCanStillBeRecordedAfterTheFact() {
        var card = openedAndClosed();
        card.update(state(MeetingState.IN_SESSION), 4, MEETING_STARTS);
        card.update(state(MeetingState.ENDED), 5, MEETING_ENDS);
        card.update(state(MeetingState.CLOSED), 6, Instant.parse("2023-02-10T04:00:00Z"));

        assertDoesNotThrow(() -> card.requireOpenForRegistration(A_WEEK_BEFORE));
        assertDoesNotThrow(() -> card.requireCheckIn(MEETING_STARTS));
        assertThrows(RuleBroken.class, () -> card.requireCheckIn(MEETING_ENDS.plusSeconds(1)));
        assertDoesNotThrow(() -> card.requireCheckOut(MEETING_ENDS.plusSeconds(600)));
    }

    @Test
    void aMeetingFirstHeardOfWhenClosedIsNotOpenForThoseWhoRegisterNow() {
        var card = new MeetingCard(state(MeetingState.REGISTRATION_CLOSED), 4, CLOSED);

        assertDoesNotThrow(() -> card.requireOpenForRegistration(A_WEEK_BEFORE));
        assertThrows(RuleBroken.class, () -> card.requireOpenForRegistration(CLOSED.plusSeconds(1)));
    }

    @Test
    void registrationThatIsOpenedAgainIsOpenAgain() {
        var card = openedAndClosed();
        card.update(state(MeetingState.REGISTRATION_OPEN), 4, CLOSED.plusSeconds(60));

        assertDoesNotThrow(() -> card.requireOpenForRegistration(CLOSED.plusSeconds(61)));
    }

    @Test
    void checkInIsOnTheMeetingsDayInItsTimeZone() {
        var card = openedAndClosed();
        Instant midnightInAstana = Instant.parse("2023-01-29T18:00:00Z");

        assertThrows(RuleBroken.class, () -> card.requireCheckIn(midnightInAstana.minusSeconds(1)));
        assertDoesNotThrow(() -> card.requireCheckIn(midnightInAstana));
        assertDoesNotThrow(() -> card.requireCheckIn(midnightInAstana.plusSeconds(24 * 3600 - 1)));
        assertThrows(RuleBroken.class, () -> card.requireCheckIn(midnightInAstana.plusSeconds(24 * 3600)));
    }

    @ParameterizedTest
    @EnumSource(names = { "DRAFT", "ANNOUNCED", "REGISTRATION_OPEN", "POSTPONED", "CANCELLED" })
    void nobodyIsCheckedInBeforeTheListIsClosed(MeetingState tooEarly) {
        var card = new MeetingCard(state(tooEarly), 1, OPENED);

        var refusal = assertThrows(RuleBroken.class, () -> card.requireCheckIn(MEETING_STARTS));
        assertTrue(refusal.detail().contains(tooEarly.name()), refusal.detail());
    }

    @Test
    void nobodyIsPromotedToAMeetingThatIsOverOrWillNotBe() {
        assertTrue(openedAndClosed().isStillToCome(MEETING_STARTS));
        assertFalse(openedAndClosed().isStillToCome(MEETING_ENDS));
        assertFalse(new MeetingCard(state(MeetingState.CANCELLED), 1, OPENED).isStillToCome(OPENED));
    }

    @Test
    void whoSpeaksCountsFromTheAnnouncementOn() {
        var card = new MeetingCard(state(MeetingState.DRAFT), 1, OPENED);
        assertEquals(Set.of(), card.rapporteurs());

        card.update(state(MeetingState.ANNOUNCED), 2, OPENED);
        assertEquals(Set.of(SPEAKER), card.rapporteurs());
        assertEquals(Set.of(SPEAKER), new MeetingCardChanged(card, Set.of(), OPENED).newRapporteurs());
        assertEquals(Set.of(), new MeetingCardChanged(card, Set.of(SPEAKER), OPENED).newRapporteurs());
    }

    @ParameterizedTest
    @EnumSource(names = { "ENDED", "CLOSED", "POSTPONED", "CANCELLED" })
    void nobodyIsNewToAMeetingThatIsNotExpected(MeetingState notExpected) {
        assertEquals(Set.of(), new MeetingCard(state(notExpected), 9, OPENED).rapporteurs());
    }

    private static MeetingCard openedAndClosed() {
        var card = new MeetingCard(state(MeetingState.ANNOUNCED), 1, Instant.parse("2023-01-16T04:00:00Z"));
        card.update(state(MeetingState.REGISTRATION_OPEN), 2, OPENED);
        card.update(state(MeetingState.REGISTRATION_CLOSED), 3, CLOSED);
        return card;
    }

    private static MeetingCardState state(MeetingState state) {
        return state(state, null, null);
    }

    private static MeetingCardState state(MeetingState state, @Nullable Instant opens, @Nullable Instant closes) {
        return new MeetingCardState(ID, MeetingMode.HYBRID, state, MEETING_STARTS, MEETING_ENDS, ZoneId.of("Asia/Almaty"), 10,
                20, opens, closes, List.of(new MeetingCardState.Item(List.of(SPEAKER)), new MeetingCardState.Item(null)));
    }
}
