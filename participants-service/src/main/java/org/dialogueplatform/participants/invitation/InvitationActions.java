package org.dialogueplatform.participants.invitation;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.participants.history.Backdating;
import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCards;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.jspecify.annotations.Nullable;

/** What can be done with an invitation; delegates are registered on it. */
@ApplicationScoped
public class InvitationActions {

    private final Actions actions;
    private final MeetingCards meetings;
    private final Clock clock;

    InvitationActions(Actions actions, MeetingCards meetings, Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Nullable
    List<Action> of(Invitation invitation, Actor actor) {
        boolean late = Backdating.isOpenTo(actor);
        return actions.on(invitation.id()).may("acceptInvitation", () -> invitation.requireAcceptable(late))
                .may("declineInvitation", () -> invitation.requireDeclinable(late))
                .may("registerDelegate", () -> requireCanRegister(invitation, late)).list();
    }

    private void requireCanRegister(Invitation invitation, boolean late) {
        MeetingCard meeting = meetings.findByIdOptional(invitation.meetingId())
                .orElseThrow(() -> new ReferenceNotYetKnown("meeting", invitation.meetingId()));
        if (late) {
            meeting.requireRegistrationWasOpened();
        } else {
            meeting.requireOpenForRegistration(clock.instant());
        }
        invitation.requireCanRegister(late);
    }
}
