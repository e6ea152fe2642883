package org.dialogueplatform.platform.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every kind of problem the suite answers with. The slug is part of the contract: front ends decide by it, so a constant is
 * never renamed or reused.
 */
public enum ProblemType {

    MALFORMED_REQUEST(400, "The request cannot be read"),
    INVALID_PARAMETER(400, "A parameter has an unusable value"),
    UNAUTHENTICATED(401, "This needs a known actor"),
    NOT_ALLOWED(403, "This actor may not do this"),
    UNKNOWN_ROUTE(404, "There is nothing at this address"),
    NOT_FOUND(404, "There is no such object, or it is not visible to this actor"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in any accepted media type"),
    ILLEGAL_TRANSITION(409, "The state does not allow this"),
    RULE_BROKEN(409, "A rule does not allow this"),
    CONCURRENT_CHANGE(409, "Somebody else changed this at the same moment"),
    REFERENCE_NOT_YET_KNOWN(409, "An object of another service is not known here yet"),
    REQUEST_IN_FLIGHT(409, "The same request is being carried out"),
    GONE(410, "This is not kept any more"),
    STALE_VERSION(412, "The object has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has an unsupported media type"),
    INVALID(422, "The document is readable, but not valid"),
    KEY_REUSED(422, "The key was used for another request"),
    PRECONDITION_REQUIRED(428, "The version that was read must be named"),
    TOO_MANY_REQUESTS(429, "Too many requests in too short a time"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    UNEXPECTED(500, "Something unexpected went wrong"),
    BAD_GATEWAY(502, "A service behind the gateway gave no usable answer"),
    UNAVAILABLE(503, "This cannot be served at the moment"),
    GATEWAY_TIMEOUT(504, "A service behind the gateway took too long");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The same short sentence for every occurrence. */
    public String title() {
        return title;
    }

    /** The problem's stable address, relative to the gateway. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    /** Its name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
