package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;

/** Somebody acts on another organisation's recommendation. */
final class NotAProponent extends ProblemException {

    private static final long serialVersionUID = 1;

    NotAProponent() {
        super(ProblemType.NOT_ALLOWED, "Only its proponents and the secretariat can do this.");
    }
}
