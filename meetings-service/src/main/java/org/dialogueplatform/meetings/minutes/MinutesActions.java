package org.dialogueplatform.meetings.minutes;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.jspecify.annotations.Nullable;

/** What can be done with a version of the minutes. */
@ApplicationScoped
public class MinutesActions {

    private final Actions actions;
    private final MinutesAmendments amendments;
    private final Clock clock;

    @Inject
    public MinutesActions(Actions actions, MinutesAmendments amendments, Clock clock) {
        this.amendments = amendments;
        this.actions = actions;
        this.clock = clock;
    }

    @Nullable
    List<Action> of(MinutesVersion minutes, boolean latest) {
        return actions.on(minutes.meetingId(), minutes.number()).may("reviseMinutes", minutes::requireOpen)
                .may("proposeMinutesAmendment", () -> minutes.requireAmendable(clock.instant()))
                .may("redraftMinutes", minutes::requireRedraftable)
                .may("circulateMinutes", minutes::requireCirculatable)
                .may("recallMinutes", minutes::requireRecallable)
                .may("approveMinutes", () -> {
                    minutes.requireApprovable();
                    minutes.requireAfterTerm(clock.instant());
                    amendments.requireAllDecided(minutes);
                })
                .may("publishMinutes", minutes::requirePublishable)
                .may("correctMinutes", () -> minutes.requireCorrectable(latest)).list();
    }
}
