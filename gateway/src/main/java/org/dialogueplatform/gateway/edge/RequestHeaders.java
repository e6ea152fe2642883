package org.dialogueplatform.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dialogueplatform.platform.web.RequestContext;
import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;

/** Which headers a service sees: never one that only the gateway may vouch for, unless the gateway has set it itself. */
final class RequestHeaders {

    /** Hop-by-hop headers (RFC 9110, 7.6.1), and Expect, which the gateway answers itself. */
    private static final Set<String> THIS_HOP_ONLY = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade", "expect");

    private static final Set<String> VOUCHED_FOR_HERE = Set.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip",
            "x-original-url", "x-rewrite-url", "x-http-method-override");

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

    /** Says who asked, and what ties together everything this request causes. */
    static void vouch(MultiMap headers, Caller caller, String requestId, String newTraceparent) {
        headers.set(RequestContext.REQUEST_ID, requestId);
        if (!RequestContext.isTraceparent(headers.get(RequestContext.TRACEPARENT))) {
            headers.set(RequestContext.TRACEPARENT, newTraceparent);
            headers.remove("tracestate");
        }
        String forwarded = "for=" + quotedAddress(caller.address()) + ";proto=" + caller.scheme();
        headers.set("X-Forwarded-For", caller.address());
        headers.set("X-Forwarded-Proto", caller.scheme());
        String host = caller.host();
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
    record Caller(String address, String scheme, @Nullable String host) {
    }
}
