package org.dialogueplatform.participants.invitation;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.MEETING_ENDS;
import static org.dialogueplatform.participants.Fixtures.MEETING_STARTS;
import static org.dialogueplatform.participants.Fixtures.at;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.history.HistoryEntry;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final UUID MEETING = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();

    @Test
    void anOpenedInvitationIsPendingAndTold() {
        var invitation = Invitation.open(MEETING, ORGANISATION, at(A_WEEK_BEFORE));

        assertEquals(InvitationState.PENDING, invitation.state());
        assertEquals(List.of(new InvitationOpened(invitation.id(), MEETING, ORGANISATION, InvitationState.PENDING)),
                told(invitation));
    }

    @Test
    void anAnswerIsToldAndFinal() {
        var invitation = open();
        invitation.decline(at(A_WEEK_BEFORE));

        assertEquals(List.of(new InvitationAnswered(invitation.id(), MEETING, ORGANISATION, InvitationState.DECLINED)),
                told(invitation));
        assertEquals(A_WEEK_BEFORE, invitation.answeredAt());
        var refusal = assertThrows(IllegalTransition.class, () -> invitation.accept(at(A_WEEK_BEFORE)));
        assertTrue(refusal.detail().contains("DECLINED"), refusal.detail());
    }

    @Test
    void registeringADelegateAcceptsOnce() {
        var invitation = open();
        invitation.acceptByRegistering(at(A_WEEK_BEFORE));
        invitation.acceptByRegistering(at(A_WEEK_BEFORE));

        assertEquals(1, told(invitation).size());
        assertEquals(InvitationState.ACCEPTED, invitation.state());
    }

    @Test
    void whoDeclinedOrWasRevokedDoesNotRegister() {
        var declined = open();
        declined.decline(at(A_WEEK_BEFORE));
        var revoked = open();
        revoked.revoke(at(A_WEEK_BEFORE));

        assertThrows(RuleBroken.class, () -> declined.acceptByRegistering(at(A_WEEK_BEFORE)));
        assertThrows(RuleBroken.class, () -> revoked.acceptByRegistering(at(A_WEEK_BEFORE)));
    }

    @Test
    void anInvitationExpiresUnlessAnswered() {
        var invitation = open();
        invitation.expire(at(MEETING_ENDS));

        assertEquals(List.of(new InvitationExpired(invitation.id(), MEETING, ORGANISATION, InvitationState.EXPIRED)),
                told(invitation));
        assertThrows(IllegalTransition.class, () -> invitation.accept(at(MEETING_ENDS)));
        assertThrows(RuleBroken.class, () -> invitation.acceptByRegistering(at(MEETING_ENDS)));
    }

    @Test
    void whatWasAnsweredInTimeCanBeRecordedAfterTheInvitationExpired() {
        var accepted = open();
        accepted.expire(at(MEETING_ENDS));
        accepted.accept(at(MEETING_STARTS));
        var registered = open();
        registered.expire(at(MEETING_ENDS));
        registered.acceptByRegistering(at(MEETING_STARTS));

        assertEquals(InvitationState.ACCEPTED, accepted.state());
        assertEquals(InvitationState.ACCEPTED, registered.state());
    }

    @Test
    void anAcceptedInvitationIsRevokedWithTheMeeting() {
        var invitation = open();
        invitation.accept(at(A_WEEK_BEFORE));
        told(invitation);
        invitation.revoke(at(MEETING_STARTS));

        assertEquals(List.of(new InvitationRevoked(invitation.id(), MEETING, ORGANISATION, InvitationState.REVOKED)),
                told(invitation));
        assertEquals(List.of("PENDING", "ACCEPTED", "REVOKED"),
                invitation.history().entries().stream().map(HistoryEntry::state).toList());
    }

    private static Invitation open() {
        var invitation = Invitation.open(MEETING, ORGANISATION, at(A_WEEK_BEFORE));
        told(invitation);
        return invitation;
    }
}
