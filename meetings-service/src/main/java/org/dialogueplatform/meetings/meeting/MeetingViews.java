package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.body.Bodies;
import org.dialogueplatform.meetings.body.Body;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/** Shows meetings to whoever sent the current request. */
@RequestScoped
public class MeetingViews {

    private final CurrentActor actor;
    private final Seats seats;
    private final ReaderLanguages languages;
    private final Clock clock;
    private final MeetingActions actions;
    private final Bodies knownBodies;
    private final Participants participants;
    private final Map<String, HoldingBody> bodies = new HashMap<>();

    @Inject
    public MeetingViews(CurrentActor actor, Seats seats, ReaderLanguages languages, Clock clock,
            MeetingActions actions, Bodies knownBodies, Participants participants) {
        this.actor = actor;
        this.seats = seats;
        this.languages = languages;
        this.clock = clock;
        this.actions = actions;
        this.knownBodies = knownBodies;
        this.participants = participants;
    }

    /** The reader. */
    public Audience audience() {
        return Audience.of(actor.get());
    }

    /** The same, with what they are to this meeting. */
    Audience audience(Meeting meeting) {
        return meeting.audienceOf(actor.get());
    }

    /** One meeting, with what the reader may do with it. */
    public MeetingView view(Meeting meeting) {
        return view(meeting, conduct(meeting), true);
    }

    /** One of many. */
    MeetingView view(Meeting meeting, boolean withActions) {
        return view(meeting, null, withActions);
    }

    private MeetingView view(Meeting meeting, @Nullable ConductView conduct, boolean withActions) {
        return MeetingView.of(meeting, bodies.computeIfAbsent(meeting.bodyCode(), this::body), conduct, audience(meeting),
                hasSeat(meeting), languages, clock.instant(), withActions ? actions.of(meeting) : null);
    }

    private HoldingBody body(String code) {
        Body body = knownBodies.byCode(code);
        return new HoldingBody(body.id(), code, languages.view(body.names()));
    }

    private @Nullable ConductView conduct(Meeting meeting) {
        Conduct conduct = meeting.details().conduct();
        return conduct == null ? null
                : ConductView.of(conduct, participants.delegateCards(conduct.persons().distinct().toList()),
                        audience(meeting),
                        languages);
    }

    /** Asked only where the answer matters: most meetings tell their address to everybody, to members or not at all. */
    private boolean hasSeat(Meeting meeting) {
        OnlineAccess access = meeting.details().onlineAccess();
        UUID person = actor.get().person();
        return access != null && access.visibility() == OnlineVisibility.REGISTERED && person != null
                && seats.isHeld(meeting.id(), person);
    }
}
