package org.dialogueplatform.gateway.pages;

import org.dialogueplatform.platform.problem.ProblemType;

/** What can go wrong for somebody who signs in or out, as far as it makes a difference to them. */
public enum Trouble {

    SIGN_IN_AWAY,
    SIGN_IN_FAILED,
    TOO_MANY_ATTEMPTS,
    FOREIGN_PAGE,
    OTHER;

    static Trouble of(ProblemType type) {
        return switch (type) {
            case UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT -> SIGN_IN_AWAY;
            case UNAUTHENTICATED -> SIGN_IN_FAILED;
            case TOO_MANY_REQUESTS -> TOO_MANY_ATTEMPTS;
            case NOT_ALLOWED -> FOREIGN_PAGE;
            default -> OTHER;
        };
    }
}
