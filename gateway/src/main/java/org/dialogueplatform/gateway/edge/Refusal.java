package org.dialogueplatform.gateway.edge;

import org.dialogueplatform.platform.problem.ProblemType;

/** What the gateway says instead of passing something on, in the way in or out. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final String detail;

    Refusal(ProblemType type, String detail) {
        super(type + ": " + detail, null, false, false);
        this.type = type;
        this.detail = detail;
    }

    static Refusal unknownRoute() {
        return new Refusal(ProblemType.UNKNOWN_ROUTE, "There is nothing at this address. The API is described at /docs.");
    }

    static Refusal bodyTooLarge(long limit) {
        return new Refusal(ProblemType.BODY_TOO_LARGE, "The body may have " + limit + " bytes here.");
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return detail;
    }
}
