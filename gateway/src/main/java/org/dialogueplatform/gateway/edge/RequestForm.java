package org.dialogueplatform.gateway.edge;

import java.util.List;

import org.dialogueplatform.platform.problem.ProblemType;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What a request must look like, whoever sends it and whatever it asks for. Everything here ends in {@link Refusal}. */
final class RequestForm {

    private static final List<String> METHOD_OVERRIDES = List.of("X-HTTP-Method-Override", "X-HTTP-Method",
            "X-Method-Override");

    private final EdgeSettings limits;

    RequestForm(EdgeSettings limits) {
        this.limits = limits;
    }

    void checkSize(HttpServerRequest request) {
        if (request.uri().length() > limits.uriLimit().asLongValue()) {
            throw new Refusal(ProblemType.URI_TOO_LONG,
                    "The address may have " + limits.uriLimit().asLongValue() + " characters.");
        }
        if (RequestHeaders.count(request.headers()) > limits.headerCount()) {
            throw new Refusal(ProblemType.HEADERS_TOO_LARGE, "There may be " + limits.headerCount() + " headers.");
        }
        if (RequestHeaders.size(request.headers()) > limits.headerLimit().asLongValue()) {
            throw new Refusal(ProblemType.HEADERS_TOO_LARGE,
                    "The headers may have " + limits.headerLimit().asLongValue() + " bytes together.");
        }
    }

    void checkMethod(RoutingContext context, Route route) {
        HttpServerRequest request = context.request();
        boolean overridden = METHOD_OVERRIDES.stream().anyMatch(request.headers()::contains);
        if (overridden || !route.allows(request.method().name())) {
            context.response().putHeader("Allow", String.join(", ", route.methods()));
            throw new Refusal(ProblemType.METHOD_NOT_ALLOWED,
                    overridden ? "The method stands in the first line and nowhere else."
                            : "This address does not take this method.");
        }
    }

    void checkBody(MultiMap headers, String method, Route route) {
        if (!Connections.hasPlainFraming(headers)) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST, "The body may be sent chunked or with its length, nothing else.");
        }
        if (Route.isSafe(method) && Connections.hasBody(headers)) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST, "This method takes no body.");
        }
        String encoding = headers.get("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            // a body that grows when it is unpacked passes every limit of its size
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body may not be compressed: leave out Content-Encoding.");
        }
        if (Connections.contentLength(headers) > limits.bodyLimit(route)) {
            throw Refusal.bodyTooLarge(limits.bodyLimit(route));
        }
    }
}
