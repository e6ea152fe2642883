package org.dialogueplatform.gateway.edge;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * An error that is not a problem document did not come from a service's own code but from what it runs on: bare, or with a page
 * that shows the inside. The caller gets a problem in its place.
 */
final class ForeignErrors {

    private ForeignErrors() {
    }

    static @Nullable Refusal replacement(int status, @Nullable String contentType) {
        if (status < 400 || (contentType != null && contentType.startsWith(Problem.MEDIA_TYPE))) {
            return null;
        }
        return switch (status) {
            case 400 -> new Refusal(ProblemType.MALFORMED_REQUEST,
                    "The request cannot be read. Check its address, headers and body.");
            case 401 -> new Refusal(ProblemType.UNAUTHENTICATED, "Say who acts: this is not open to the public.");
            case 403 -> new Refusal(ProblemType.NOT_ALLOWED, "This is not for you to do.");
            case 404 -> Refusal.unknownRoute();
            case 405 -> new Refusal(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
            case 413 -> new Refusal(ProblemType.BODY_TOO_LARGE, "The body is larger than this operation takes.");
            case 415 -> new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body's Content-Type is missing or not one this operation takes; most take application/json.");
            case 503 -> new Refusal(ProblemType.UNAVAILABLE,
                    "This cannot be served at the moment. Try again in a few seconds.");
            default -> status < 500 ? null
                    : new Refusal(ProblemType.BAD_GATEWAY, "What serves this address gave no usable answer.");
        };
    }
}
