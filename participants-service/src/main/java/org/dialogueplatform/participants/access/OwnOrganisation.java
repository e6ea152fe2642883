package org.dialogueplatform.participants.access;

import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A representative sees what is its own organisation's; roles that are let in otherwise see everybody's. */
public final class OwnOrganisation {

    private OwnOrganisation() {
    }

    /**
     * Whether this reader may know of something that is this organisation's, or nobody's if null. What it may not know of does
     * not exist for it.
     */
    public static boolean visible(Actor reader, @Nullable UUID organisationId) {
        return !reader.is(Role.REPRESENTATIVE) || (organisationId != null && reader.actsFor(organisationId));
    }

    /**
     * Whose things a list shows.
     *
     * @param asked the organisation the reader asks for, if any
     * @return null for everybody's
     */
    public static @Nullable UUID scope(Actor reader, @Nullable UUID asked) {
        if (!reader.is(Role.REPRESENTATIVE)) {
            return asked;
        }
        UUID own = reader.organisation();
        if (own == null || (asked != null && !asked.equals(own))) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "A representative sees what is its own organisation's only.");
        }
        return own;
    }
}
