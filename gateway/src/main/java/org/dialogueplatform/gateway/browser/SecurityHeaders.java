package org.dialogueplatform.gateway.browser;

import java.util.List;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** What every answer tells a browser: to do nothing with it that was not meant. */
public final class SecurityHeaders {

    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** In lower case: headers that only the gateway sets. */
    public static final List<String> NAMES = List.of("content-security-policy", "content-security-policy-report-only",
            "cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy", "referrer-policy",
            "strict-transport-security", "x-content-type-options", "x-frame-options");

    /** For documents that are data. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** For what is to be saved, whatever it is; should a browser show it all the same, it shows it to nobody's harm. */
    private static final String DOWNLOAD = "sandbox; " + DATA;

    /** For pages without scripts. */
    public static final String PAGE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; "
            + "base-uri 'none'; form-action 'none'";

    /** For pages with a script that asks this interface. */
    public static final String SCRIPTED_PAGE = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; "
            + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /**
     * For the page that shows the interface and tries it: its scripts come from here, one of them and many styles in the page.
     */
    public static final String API_PAGE = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String YEAR = "max-age=31536000";

    private SecurityHeaders() {
    }

    /** For an answer of ours, or of a service; whoever gives a page says so by another policy. */
    public static void put(HttpServerRequest request, HttpServerResponse response) {
        response.putHeader(CONTENT_SECURITY_POLICY, DATA)
                .putHeader("X-Content-Type-Options", "nosniff")
                // not "no-referrer": browsers then hide the origin of what a page sends, too
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(request.scheme())) {
            response.putHeader("Strict-Transport-Security", YEAR);
        }
    }

    /** For what a service gives to be saved, or to be read by people: a page may have its own look, and nothing that runs. */
    public static void putForDownload(MultiMap theirs, HttpServerResponse response) {
        String disposition = theirs.get("Content-Disposition");
        String type = theirs.get("Content-Type");
        if (disposition != null && disposition.regionMatches(true, 0, "attachment", 0, 10)) {
            response.putHeader(CONTENT_SECURITY_POLICY, DOWNLOAD);
        } else if (type != null && type.regionMatches(true, 0, "text/html", 0, 9)) {
            response.putHeader(CONTENT_SECURITY_POLICY, "sandbox; " + PAGE);
        }
    }

    /** Leaves to the identity provider what its pages need; what it does not say, stays said by us. */
    public static void yieldTo(MultiMap theirs, HttpServerResponse response) {
        // it says so over plain HTTP as well
        theirs.remove("Strict-Transport-Security");
        for (String name : NAMES) {
            if (theirs.contains(name)) {
                response.headers().remove(name);
            }
        }
    }
}
