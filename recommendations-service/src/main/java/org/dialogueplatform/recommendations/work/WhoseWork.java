package org.dialogueplatform.recommendations.work;

import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Of which organisation somebody may see what it owes: of their own; the secretariat names one. */
public final class WhoseWork {

    private WhoseWork() {
    }

    /** The organisation that is meant; ends in a problem where it is not said or not for this actor. */
    public static UUID of(@Nullable UUID named, Actor actor) {
        UUID own = actor.organisation();
        if (named == null) {
            if (own == null) {
                throw new ProblemException(ProblemType.INVALID_PARAMETER, "organisation is missing: say whose work.");
            }
            return own;
        }
        if (!actor.is(Role.SECRETARIAT) && !named.equals(own)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "What an organisation owes is for itself and the secretariat.");
        }
        return named;
    }
}
