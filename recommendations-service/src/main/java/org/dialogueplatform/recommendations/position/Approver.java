package org.dialogueplatform.recommendations.position;

import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who approved what an institution says: its head, or somebody in the head's place.
 *
 * @param person the one who did, as a person; null where nobody in the suite is known to have
 * @param inPlaceOf where a deputy did: the head
 */
public record Approver(@Nullable UUID person, @Nullable UUID inPlaceOf) {

    /** The secretariat recorded it; how it was approved is said in words. */
    public static final Approver ON_PAPER = new Approver(null, null);

    public static Approver of(Actor actor) {
        return actor.is(Role.SECRETARIAT) ? ON_PAPER : new Approver(actor.person(), actor.forPerson());
    }
}
