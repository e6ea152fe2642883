package org.dialogueplatform.meetings.sitting;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Who asks for the floor for whom: everybody for themselves, the secretariat for others. */
@ApplicationScoped
public class FloorRequests {

    private final CurrentActor actor;
    private final Delegates delegates;

    @Inject
    public FloorRequests(CurrentActor actor, Delegates delegates) {
        this.actor = actor;
        this.delegates = delegates;
    }

    /** The guard of a request, as far as it does not depend on what is asked. */
    void requireMayAsk(Sitting sitting, SpeakersList list) {
        UUID person = isSecretariat() ? null : self();
        list.requireOpen(sitting);
        if (person != null) {
            delegates.requireSeat(list.meetingId(), person);
        }
    }

    /** For whom the floor is asked. */
    Delegate delegate(SpeakersList list, @Nullable UUID personId) {
        if (isSecretariat()) {
            if (personId == null) {
                throw new Invalid("/personId", "NotNull", "is missing: the secretariat asks for the floor for somebody");
            }
            return delegates.require(list.meetingId(), personId);
        }
        UUID self = self();
        if (personId != null && !personId.equals(self)) {
            throw notForOthers();
        }
        return delegates.require(list.meetingId(), self);
    }

    /** Whoever asked may say that they no longer want to speak. */
    void requireOwn(Speaker speaker) {
        if (!isSecretariat() && !speaker.delegate().personId().equals(self())) {
            throw notForOthers();
        }
    }

    boolean isSecretariat() {
        return actor.get().is(Role.SECRETARIAT);
    }

    private UUID self() {
        Actor asking = actor.get();
        UUID person = asking.person();
        if (person == null) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "The floor is asked for as a person, and your mandate names none: ask the secretariat.");
        }
        return person;
    }

    private static ProblemException notForOthers() {
        return new ProblemException(ProblemType.NOT_ALLOWED, "The floor is asked for and given up for oneself only.");
    }
}
