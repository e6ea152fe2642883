package org.dialogueplatform.gateway.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dialogueplatform.gateway.identity.Caller;
import org.dialogueplatform.platform.web.RequestContext;
import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;

/**
 * Which headers a service sees: those it has a use for. Any other could be one that somebody, somewhere, takes for the
 * gateway's word. The identity provider sees what browsers send, but for what only the gateway may vouch for.
 */
final class RequestHeaders {

    /** Hop-by-hop headers (RFC 9110, 7.6.1), and Expect, which the gateway answers itself. */
    private static final Set<String> THIS_HOP_ONLY = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade", "expect");

    private static final Set<String> VOUCHED_FOR_HERE = Set.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip",
            "x-original-url", "x-rewrite-url", "x-http-method-override");

    /** In lower case. Who asks is not among them: the gateway says so itself. */
    private static final Set<String> FOR_SERVICES = Set.of("accept", "accept-charset", "accept-encoding", "accept-language",
            "acting-for", "cache-control", "content-disposition", "content-encoding", "content-language", "content-length",
            "content-type", "host", "idempotency-key", "if-match", "if-modified-since", "if-none-match", "if-range",
            "if-unmodified-since", "last-event-id", "pragma", "prefer", "range", "traceparent", "tracestate",
            "transfer-encoding", "user-agent", "x-request-id");

    private static final List<String> FOR_PARTS = List.of("accept-language", "acting-for", "traceparent", "tracestate",
            "user-agent");

    /** Begins the names of cookies that are between a browser and the gateway. */
    private static final String OWN_COOKIE = "q_";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

    private RequestHeaders() {
    }

    /** Takes away what belongs to the caller's connection or could be forged. */
    static void clean(MultiMap headers) {
        List<String> named = Connections.namedIn(headers);
        for (String header : List.copyOf(headers.names())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (THIS_HOP_ONLY.contains(name) || named.contains(name) || isForgeable(name)) {
                headers.remove(header);
            }
        }
    }

    /** Leaves what a service of ours has a use for, and says who asks. */
    static void keepForService(MultiMap headers, Caller caller) {
        for (String header : List.copyOf(headers.names())) {
            if (!FOR_SERVICES.contains(header.toLowerCase(Locale.ROOT))) {
                headers.remove(header);
            }
        }
        String token = caller.token();
        if (token != null) {
            headers.set("Authorization", "Bearer " + token);
        }
    }

    /**
     * Of what a caller sent with a view, what its parts' services have a use for: who asks, for whom, and in which languages.
     * Conditions and ranges are of the whole.
     */
    static void keepForPart(MultiMap headers, MultiMap ofCaller, Caller caller) {
        for (String name : FOR_PARTS) {
            ofCaller.getAll(name).forEach(value -> headers.add(name, value));
        }
        headers.set("Accept", "application/json");
        String token = caller.token();
        if (token != null) {
            headers.set("Authorization", "Bearer " + token);
        }
    }

    /** Takes away the gateway's own cookies, which hold tokens. */
    static void keepOwnCookies(MultiMap headers) {
        List<String> theirs = headers.getAll("Cookie").stream().flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip).filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(OWN_COOKIE)).toList();
        headers.remove("Cookie");
        if (!theirs.isEmpty()) {
            headers.set("Cookie", String.join("; ", theirs));
        }
    }

    /** Says whose connection it is, and what ties together everything this request causes. */
    static void vouch(MultiMap headers, Peer peer, String requestId, String traceparent) {
        headers.set(RequestContext.REQUEST_ID, requestId);
        if (!RequestContext.isTraceparent(headers.get(RequestContext.TRACEPARENT))) {
            headers.remove("tracestate");
        }
        headers.set(RequestContext.TRACEPARENT, traceparent);
        String forwarded = "for=" + quotedAddress(peer.address()) + ";proto=" + peer.scheme();
        headers.set("X-Forwarded-For", peer.address());
        headers.set("X-Forwarded-Proto", peer.scheme());
        String host = peer.host();
        if (host != null && HOST.matcher(host).matches()) {
            headers.set("X-Forwarded-Host", host);
            forwarded += ";host=\"" + host + "\"";
        }
        headers.set("Forwarded", forwarded);
    }

    /** The size of all headers as they came over the wire, about. */
    static long size(MultiMap headers) {
        long size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    /** How many lines they are; several may have one name. */
    static int count(MultiMap headers) {
        int count = 0;
        for (var line : headers) {
            count += line == null ? 0 : 1;
        }
        return count;
    }

    private static boolean isForgeable(String name) {
        return name.startsWith("x-dialogue-") || name.startsWith("x-forwarded-") || VOUCHED_FOR_HERE.contains(name);
    }

    private static String quotedAddress(String address) {
        return address.contains(":") ? "\"[" + address + "]\"" : address;
    }

    /**
     * The peer the gateway talks to.
     *
     * @param host as the caller named it; not to be trusted
     */
    record Peer(String address, String scheme, @Nullable String host) {
    }
}
