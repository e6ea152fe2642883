package org.dialogueplatform.recommendations.register;

import java.util.List;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;

/**
 * Who may read what. Everybody reads what has been tabled or registered, unless it is held back; what is not public proponents
 * and co-sponsors read if it is their own, addressees once it was passed on to them, and those who chair a working group while
 * it reviews it; the secretariat and the auditor read everything.
 */
public final class ReadingRights {

    private ReadingRights() {
    }

    /** Whether nothing is hidden from this actor. */
    public static boolean readsEverything(Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.AUDITOR);
    }

    /** Whether the actor may know of it at all. */
    public static boolean mayRead(Actor actor, Recommendation recommendation) {
        return recommendation.isPublic() || readsInternals(actor, recommendation) || isOwn(actor, recommendation)
                || isBefore(actor, recommendation);
    }

    /** Whether the actor represents one of those who wrote it. */
    public static boolean isWrittenBy(Actor actor, Recommendation recommendation) {
        return actor.is(Role.REPRESENTATIVE) && recommendation.isWrittenBy(actor.organisation());
    }

    /** Whether the actor represents one of its proponents or co-sponsors. */
    public static boolean isOwn(Actor actor, Recommendation recommendation) {
        return actor.is(Role.REPRESENTATIVE) && recommendation.isProposedBy(actor.organisation());
    }

    /** Whether it was passed on to the organisation the actor represents. */
    private static boolean isBefore(Actor actor, Recommendation recommendation) {
        return actor.is(Role.REPRESENTATIVE) && recommendation.isPassedOn()
                && recommendation.isAddressedTo(actor.organisation());
    }

    /** Whether a working group reviews it now that the actor is one of those to chair. */
    public static boolean isBeforeOwnGroup(Actor actor, Recommendation recommendation) {
        String body = recommendation.reviewingBody();
        return body != null && actor.is(Role.REPRESENTATIVE) && actor.coChairs(body);
    }

    /** Whether the actor may read why something was done, and what was written before it became public. */
    public static boolean readsInternals(Actor actor, Recommendation recommendation) {
        return readsEverything(actor) || isWrittenBy(actor, recommendation) || isBeforeOwnGroup(actor, recommendation);
    }

    /** The wordings this actor may read, the present one last. */
    public static List<KeptWording> wordingsFor(Actor actor, Recommendation recommendation) {
        boolean internal = readsInternals(actor, recommendation);
        return recommendation.wordings().stream().filter(wording -> internal || wording.isOpen()).toList();
    }

    /** The proponents whose names this actor may see. */
    public static List<Proponent> proponentsFor(Actor actor, Recommendation recommendation) {
        boolean chairs = isBeforeOwnGroup(actor, recommendation);
        return recommendation.proponents().stream().filter(proponent -> maySee(actor, proponent, chairs)).toList();
    }

    private static boolean maySee(Actor actor, Proponent proponent, boolean chairs) {
        return switch (proponent.visibility()) {
            case PUBLIC -> true;
            case MEMBERS -> readsEverything(actor) || actor.belongsToTheBody() || actor.is(Role.ASSESSOR) || chairs;
            case SECRETARIAT_ONLY -> readsEverything(actor)
                    || (actor.is(Role.REPRESENTATIVE) && proponent.isOf(actor.organisation()));
        };
    }
}
