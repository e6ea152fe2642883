package org.dialogueplatform.participants.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.participants.history.Backdating;
import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCards;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What can be done with a registration. */
@ApplicationScoped
public class RegistrationActions {

    private final Actions actions;
    private final MeetingCards meetings;
    private final Clock clock;

    RegistrationActions(Actions actions, MeetingCards meetings, Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Nullable
    List<Action> of(Registration registration, Actor actor) {
        return actions.on(registration.id()).may("approveRegistration", registration::requireApprovable)
                .may("rejectRegistration", registration::requireRejectable)
                .may("withdrawRegistration", registration::requireWithdrawable)
                .may("checkIn", () -> requireCanCheckIn(registration, actor))
                .may("checkOut", () -> requireCanCheckOut(registration, actor)).list();
    }

    private void requireCanCheckIn(Registration registration, Actor actor) {
        AttendanceDesk.requireOwnPresence(actor, registration, CheckInSource.SELF);
        MeetingCard meeting = meetings.findById(registration.meetingId());
        if (Backdating.isOpenTo(actor)) {
            meeting.requireRegistrationIsOver();
        } else {
            meeting.requireCheckIn(now());
        }
        registration.requireCanCheckIn();
    }

    private void requireCanCheckOut(Registration registration, Actor actor) {
        AttendanceDesk.requireOwnPresence(actor, registration, CheckInSource.SELF);
        MeetingCard meeting = meetings.findById(registration.meetingId());
        if (Backdating.isOpenTo(actor)) {
            meeting.requireRegistrationIsOver();
        } else {
            meeting.requireCheckOut(now());
        }
        registration.requireCanCheckOut();
    }

    private Instant now() {
        return clock.instant();
    }
}
