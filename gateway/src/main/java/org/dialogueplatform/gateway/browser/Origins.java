package org.dialogueplatform.gateway.browser;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Whose pages may do what: those served here and those on the allow-list may read answers and act in a session, nobody
 * else's.
 *
 * Neither the CORS filter of Quarkus nor that of Vert.x fits: they answer a foreign origin with a bare 403 whatever it asks
 * for, and compare with a scheme that is another behind a proxy.
 */
@ApplicationScoped
public class Origins {

    private static final String OWN_HEADER = "X-CSRF-Protection";

    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";
    private static final String ACCEPTED = "Accept-Language, Acting-For, Authorization, Content-Type, Idempotency-Key, "
            + "If-Match, If-None-Match, Last-Event-ID, Prefer, traceparent, " + OWN_HEADER + ", X-Request-Id";
    private static final String EXPOSED = "ETag, Location, Link, RateLimit, RateLimit-Policy, X-Request-Id, Retry-After";

    /** Shorter than a working day, so that a change of the allow-list is noticed. */
    private static final String REMEMBERED_SECONDS = "600";

    private final Set<String> allowed;

    @Inject
    Origins(OriginSettings settings) {
        this.allowed = settings.origins().stream().flatMap(list -> list.stream()).map(Origins::checked)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a browser asks beforehand if a page of another origin may send something. */
    public static boolean isPreflight(HttpServerRequest request) {
        return "OPTIONS".equals(request.method().name()) && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** Whether the page that asks is on the allow-list. */
    public boolean allows(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && allows(origin);
    }

    /** Whether an origin is on the allow-list. */
    public boolean allows(String origin) {
        return allowed.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Lets a page on the allow-list read the answer. */
    public void open(HttpServerRequest request, HttpServerResponse response) {
        if (allowed.isEmpty()) {
            return;
        }
        response.putHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin != null && allows(request)) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** Tells a page on the allow-list what it may send. */
    public static void answerPreflight(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", ACCEPTED)
                .putHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
        response.setStatusCode(204).end();
    }

    /**
     * Whether a request that carries a session was meant by whoever is signed in; a browser would send the session along with
     * what any page makes it send. A header of one's own cannot be sent to another origin without asking first, and no answer
     * to that names an origin that is not on the allow-list. It needs no state and no cookie that scripts may read, which a
     * token sent twice does. Origin and Sec-Fetch-Site, which no page can change, say the same once more.
     *
     * @return what is wrong, or null
     */
    public @Nullable String objection(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (!"1".equals(headers.get(OWN_HEADER))) {
            return "In a session, a request that changes something needs the header " + OWN_HEADER + ": 1.";
        }
        if (!comesFromHere(request) && !allows(request)) {
            return "In a session, a request that changes something must come from a page of this origin, or of one on the allow-list.";
        }
        return null;
    }

    /** Whether a page of somebody else made the browser go here; false for what is no browser. */
    public boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) && !allows(request);
    }

    private static boolean comesFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        String host = request.authority() == null ? null : request.authority().toString();
        return origin != null && host != null && host.equalsIgnoreCase(origin.replaceFirst("^https?://", ""));
    }

    private static String checked(String origin) {
        URI uri = URI.create(origin);
        if (uri.getScheme() == null || uri.getHost() == null || !uri.getRawPath().isEmpty()) {
            throw new IllegalStateException(
                    "dialogue.browser.origins takes origins as in https://portal.example, and has " + origin + ".");
        }
        return origin.toLowerCase(Locale.ROOT);
    }
}
