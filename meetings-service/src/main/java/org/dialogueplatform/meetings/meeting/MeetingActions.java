package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** What can be done with a meeting and with what is on its agenda. */
@ApplicationScoped
public class MeetingActions {

    private final Actions actions;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    public MeetingActions(Actions actions, CurrentActor actor, Clock clock) {
        this.actions = actions;
        this.actor = actor;
        this.clock = clock;
    }

    @Nullable
    List<Action> of(Meeting meeting) {
        return actions.on(meeting.id()).may("reviseMeeting", meeting::requireAhead)
                .may("copyMeeting")
                .may("addAgendaItem", meeting::requireAgendaOpen)
                .may("announceMeeting", meeting::requireAnnounceable)
                .may("openMeetingRegistration", meeting::requireRegistrationCanOpen)
                .may("closeMeetingRegistration", meeting::requireRegistrationCanClose)
                .may("openMeeting", meeting::requireOpenable)
                .may("suspendMeeting", meeting::requireSuspendable)
                .may("resumeMeeting", meeting::requireResumable)
                .may("takeDecision", meeting::requireDecides)
                .may("submitDocument", () -> meeting.requireTakesDocumentsOf(actor.get()))
                .may("openSpeakersList", meeting::requireSitting)
                .may("recordIntervention", meeting::requireSitting)
                .may("endMeeting", meeting::requireEndable)
                .may("draftMinutes", meeting::requireMinutesCanBegin)
                .may("closeMeeting", meeting::requireClosable)
                .may("postponeMeeting", meeting::requirePostponable)
                .may("cancelMeeting", meeting::requireCancellable).list();
    }

    @Nullable
    List<Action> of(Meeting meeting, AgendaItem item) {
        UUID itemId = item.id();
        return actions.on(meeting.id(), itemId).may("reviseAgendaItem", meeting::requireAgendaOpen)
                .may("moveAgendaItem", meeting::requireAgendaOpen)
                .may("admitAgendaItem", () -> meeting.requireItemAdmissible(itemId, clock.instant()))
                .may("removeAgendaItem", () -> meeting.requireItemRemovable(itemId))
                .may("takeUpAgendaItem", () -> meeting.requireItemCanBeTakenUp(itemId))
                .may("concludeAgendaItem", () -> meeting.requireItemCanBeConcluded(itemId)).list();
    }
}
