package org.dialogueplatform.meetings.sitting;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.jspecify.annotations.Nullable;

/** What can be done with speakers' lists and those who are on them. */
@ApplicationScoped
public class SpeakerActions {

    private final Actions actions;
    private final FloorRequests requests;

    @Inject
    public SpeakerActions(Actions actions, FloorRequests requests) {
        this.actions = actions;
        this.requests = requests;
    }

    @Nullable
    List<Action> of(Meeting meeting, SpeakersList list) {
        Sitting sitting = Sitting.of(meeting, list.agendaItemId());
        return actions.on(meeting.id(), list.id()).may("requestFloor", () -> requests.requireMayAsk(sitting, list))
                .may("reviseSpeakersList", () -> list.requireRevisable(sitting))
                .may("reorderSpeakers", () -> list.requireRevisable(sitting))
                .may("closeSpeakersList", () -> list.requireNext(sitting, SpeakersListState.CLOSED))
                .may("reopenSpeakersList", () -> list.requireNext(sitting, SpeakersListState.OPEN)).list();
    }

    @Nullable
    List<Action> of(Meeting meeting, SpeakersList list, Speaker speaker) {
        Sitting sitting = Sitting.of(meeting, list.agendaItemId());
        Guard own = () -> requests.requireOwn(speaker);
        return actions.on(meeting.id(), list.id(), speaker.id())
                .may("withdrawFloorRequest", own.and(() -> speaker.requireNext(SpeakerState.WITHDRAWN)))
                .may("startSpeaker", () -> list.requireStartable(sitting, speaker, SpeakerState.WAITING))
                .may("pauseSpeaker", () -> speaker.requireNext(SpeakerState.PAUSED))
                .may("resumeSpeaker", () -> list.requireStartable(sitting, speaker, SpeakerState.PAUSED))
                .may("stopSpeaker", () -> speaker.requireNext(SpeakerState.SPOKEN))
                .may("correctSpeaker", speaker::requireCorrectable)
                .may("strikeSpeaker", () -> speaker.requireNext(SpeakerState.STRUCK)).list();
    }
}
