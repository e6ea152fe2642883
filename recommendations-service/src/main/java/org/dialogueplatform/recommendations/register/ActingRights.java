package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;

/** Who may do what with a recommendation, beyond their role. */
public final class ActingRights {

    private ActingRights() {
    }

    /** An act of its proponents: theirs or the secretariat's to do. */
    public static void requireProponent(Actor actor, Recommendation recommendation) {
        if (!actor.is(Role.SECRETARIAT) && !ReadingRights.isWrittenBy(actor, recommendation)) {
            throw new NotAProponent();
        }
    }

    /** What comes of a review: the secretariat records it, and those who chair the working group that reviews it now. */
    public static void requireReviewer(Actor actor, Recommendation recommendation) {
        if (!actor.is(Role.SECRETARIAT) && !ReadingRights.isBeforeOwnGroup(actor, recommendation)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "What comes of a review is recorded by the secretariat, or by who chairs the working group that reviews it now.");
        }
    }

    /** A position is approved by the head of the institution; the secretariat names what the head signed. */
    static void requireMayTakePosition(Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && actor.office() != Office.HEAD) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A position is taken by the head of the institution. Propose it for approval (position-proposals).");
        }
    }

    /** Not for those to whom it is not addressed; the secretariat records the position of whomever it is addressed to. */
    public static void requireAddressee(Actor actor, Recommendation recommendation) {
        if (!actor.is(Role.SECRETARIAT) && !recommendation.isAddressedTo(actor.organisation())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "It is addressed to others.");
        }
    }
}
