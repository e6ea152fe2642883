package org.dialogueplatform.participants.registration;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.MEETING_ENDS;
import static org.dialogueplatform.participants.Fixtures.MEETING_STARTS;
import static org.dialogueplatform.participants.Fixtures.at;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.history.HistoryEntry;
import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    private static final UUID MEETING = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final OrganisationCategory NGO = OrganisationCategory.NGO;

    @Test
    void aDelegateWithASeatIsApproved() {
        var registration = registered(Mode.ROOM);
        registration.approve(at(A_WEEK_BEFORE));

        assertEquals(RegistrationState.APPROVED, registration.state());
        assertEquals(List.of(new RegistrationApproved(registration.id(), MEETING, PERSON, ORGANISATION, Mode.ROOM)),
                told(registration));
    }

    @Test
    void aDelegateWithoutASeatWaitsAndIsPromoted() {
        var registration = registered(Mode.ONLINE);
        registration.waitForSeat(7, 2, at(A_WEEK_BEFORE));
        registration.promote(at(A_WEEK_BEFORE));

        assertEquals(RegistrationState.APPROVED, registration.state());
        assertEquals(
                List.of(new RegistrationWaitlisted(registration.id(), MEETING, PERSON, ORGANISATION, Mode.ONLINE, 2),
                        new RegistrationPromoted(registration.id(), MEETING, PERSON, ORGANISATION, Mode.ONLINE)),
                told(registration));
    }

    @Test
    void nobodyIsApprovedPastTheOthersWhoWait() {
        var registration = registered(Mode.ONLINE);
        registration.waitForSeat(7, 2, at(A_WEEK_BEFORE));

        var refusal = assertThrows(IllegalTransition.class, () -> registration.approve(at(A_WEEK_BEFORE)));
        assertTrue(refusal.detail().contains("WAITLISTED"), refusal.detail());
        assertTrue(refusal.detail().contains("WITHDRAWN"), refusal.detail());
        assertFalse(refusal.detail().contains("APPROVED"), refusal.detail());
    }

    @Test
    void aDelegateTooManyAwaitsTheSecretariatsDecision() {
        var registration = registered(Mode.ROOM);
        registration.awaitDecision(at(A_WEEK_BEFORE));
        registration.reject(at(A_WEEK_BEFORE));

        assertEquals(
                List.of(new RegistrationRequested(registration.id(), MEETING, PERSON, ORGANISATION, Mode.ROOM),
                        new RegistrationRejected(registration.id(), MEETING, PERSON, ORGANISATION, Mode.ROOM)),
                told(registration));
        assertFalse(registration.state().isActive());
    }

    @Test
    void onlyOneWhoHadASeatLeavesItFree() {
        var seated = approved(Mode.ROOM);
        var waiting = registered(Mode.ROOM);
        waiting.waitForSeat(1, 1, at(A_WEEK_BEFORE));
        var pending = registered(Mode.ROOM);

        assertTrue(seated.withdraw(at(A_WEEK_BEFORE)));
        assertFalse(waiting.withdraw(at(A_WEEK_BEFORE)));
        assertFalse(pending.withdraw(at(A_WEEK_BEFORE)));
        assertThrows(IllegalTransition.class, () -> seated.withdraw(at(A_WEEK_BEFORE)));
    }

    @ParameterizedTest
    @CsvSource({ "ROOM,QR", "ROOM,DESK", "ONLINE,SELF", "ONLINE,ONLINE" })
    void aDelegateIsCheckedInByWhoCanKnow(Mode mode, CheckInSource source) {
        var registration = approved(mode);
        registration.checkIn(source, NGO, at(MEETING_STARTS));

        assertEquals(RegistrationState.CHECKED_IN, registration.state());
        assertEquals(List.of(new AttendanceRecorded(registration.id(), MEETING, PERSON, ORGANISATION, NGO, mode,
                AttendanceRecorded.Result.PRESENT, MEETING_STARTS)), told(registration));
    }

    @ParameterizedTest
    @CsvSource({ "ONLINE,QR", "ONLINE,DESK", "ROOM,SELF", "ROOM,ONLINE" })
    void whoCannotKnowChecksNobodyIn(Mode mode, CheckInSource source) {
        assertThrows(RuleBroken.class, () -> approved(mode).checkIn(source, NGO, at(MEETING_STARTS)));
    }

    @Test
    void checkingInTwiceIsRefusedAndCountsOnce() {
        var registration = approved(Mode.ROOM);
        registration.checkIn(CheckInSource.QR, NGO, at(MEETING_STARTS));
        told(registration);

        var refusal = assertThrows(RuleBroken.class,
                () -> registration.checkIn(CheckInSource.DESK, NGO, at(MEETING_STARTS.plusSeconds(60))));
        assertTrue(refusal.detail().contains("already"), refusal.detail());
        assertEquals(List.of(), told(registration));
        assertEquals(MEETING_STARTS, registration.checkedInAt());
    }

    @Test
    void nobodyIsCheckedInWithoutASeat() {
        var waiting = registered(Mode.ROOM);
        waiting.waitForSeat(1, 1, at(A_WEEK_BEFORE));

        assertThrows(IllegalTransition.class, () -> waiting.checkIn(CheckInSource.DESK, NGO, at(MEETING_STARTS)));
        assertThrows(IllegalTransition.class, () -> registered(Mode.ROOM).checkIn(CheckInSource.DESK, NGO, at(MEETING_STARTS)));
    }

    @Test
    void whoWasThereDoesNotWithdraw() {
        var registration = approved(Mode.ROOM);
        registration.checkIn(CheckInSource.QR, NGO, at(MEETING_STARTS));

        assertThrows(IllegalTransition.class, () -> registration.withdraw(at(MEETING_STARTS)));
    }

    @Test
    void whoCameMayLeave() {
        var registration = approved(Mode.ROOM);
        assertThrows(IllegalTransition.class, () -> registration.checkOut(NGO, at(MEETING_ENDS)));
        registration.checkIn(CheckInSource.QR, NGO, at(MEETING_STARTS));
        assertThrows(Invalid.class, () -> registration.checkOut(NGO, at(MEETING_STARTS.minusSeconds(1))));
        registration.checkOut(NGO, at(MEETING_ENDS));

        assertEquals(MEETING_ENDS, registration.checkedOutAt());
        assertEquals(List.of("PENDING", "APPROVED", "CHECKED_IN", "CHECKED_OUT"),
                registration.history().entries().stream().map(HistoryEntry::state).toList());
        assertThrows(RuleBroken.class, () -> registration.checkIn(CheckInSource.QR, NGO, at(MEETING_ENDS)));
    }

    private static Registration registered(Mode mode) {
        return Registration.of(MEETING, PERSON, ORGANISATION, mode, at(A_WEEK_BEFORE));
    }

    private static Registration approved(Mode mode) {
        var registration = registered(mode);
        registration.approve(at(A_WEEK_BEFORE));
        told(registration);
        return registration;
    }
}
