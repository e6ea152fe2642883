package org.dialogueplatform.meetings.meeting;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;

/** Shows meetings to whoever sent the current request. */
@RequestScoped
public class MeetingViews {

    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Clock clock;

    @Inject
    public MeetingViews(CurrentActor actor, ReaderLanguages languages, Clock clock) {
        this.actor = actor;
        this.languages = languages;
        this.clock = clock;
    }

    /** The reader. */
    public Audience audience() {
        return Audience.of(actor.get());
    }

    public MeetingView view(Meeting meeting) {
        return MeetingView.of(meeting, audience(), languages, clock.instant());
    }
}
