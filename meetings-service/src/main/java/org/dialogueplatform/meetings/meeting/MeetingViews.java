package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;

/** Shows meetings to whoever sent the current request. */
@RequestScoped
public class MeetingViews {

    private final CurrentActor actor;
    private final Seats seats;
    private final ReaderLanguages languages;
    private final Clock clock;
    private final MeetingActions actions;

    @Inject
    public MeetingViews(CurrentActor actor, Seats seats, ReaderLanguages languages, Clock clock,
            MeetingActions actions) {
        this.actor = actor;
        this.seats = seats;
        this.languages = languages;
        this.clock = clock;
        this.actions = actions;
    }

    /** The reader. */
    public Audience audience() {
        return Audience.of(actor.get());
    }

    /** One meeting, with what the reader may do with it. */
    public MeetingView view(Meeting meeting) {
        return view(meeting, true);
    }

    /** One of many. */
    MeetingView view(Meeting meeting, boolean withActions) {
        return MeetingView.of(meeting, audience(), hasSeat(meeting), languages, clock.instant(),
                withActions ? actions.of(meeting) : null);
    }

    /** Asked only where the answer matters: most meetings tell their address to everybody, to members or not at all. */
    private boolean hasSeat(Meeting meeting) {
        OnlineAccess access = meeting.details().onlineAccess();
        UUID person = actor.get().person();
        return access != null && access.visibility() == OnlineVisibility.REGISTERED && person != null
                && seats.isHeld(meeting.id(), person);
    }
}
