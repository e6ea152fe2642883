package org.dialogueplatform.gateway.edge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dialogueplatform.gateway.browser.SecurityHeaders;
import org.dialogueplatform.platform.web.RequestContext;

import io.vertx.core.MultiMap;

/** Which headers of a service's answer get out, and what addresses in them look like from outside. */
final class ResponseHeaders {

    private static final Set<String> THIS_HOP_ONLY = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "te", "trailer", "upgrade");

    /** What describes the inside, or is said by the gateway itself. */
    private static final Set<String> INSIDE = Set.of("server", "via", "x-powered-by",
            RequestContext.REQUEST_ID.toLowerCase(Locale.ROOT), "ratelimit", "ratelimit-policy");

    /** What only the gateway says of the suite's own answers. */
    private static final String CROSS_ORIGIN = "access-control-";

    private static final Pattern LINK_TARGET = Pattern.compile("<([^>]*)>");

    private ResponseHeaders() {
    }

    static void clean(MultiMap headers, URI service, boolean ours) {
        List<String> named = Connections.namedIn(headers);
        for (String header : List.copyOf(headers.names())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (THIS_HOP_ONLY.contains(name) || named.contains(name) || INSIDE.contains(name)
                    || (ours && (name.startsWith(CROSS_ORIGIN) || SecurityHeaders.NAMES.contains(name)))) {
                headers.remove(header);
            }
        }
        for (String name : List.of("Location", "Content-Location")) {
            String reference = headers.get(name);
            if (reference != null) {
                headers.set(name, fromOutside(reference, service));
            }
        }
        List<String> links = headers.getAll("Link");
        if (!links.isEmpty()) {
            headers.set("Link", links.stream().map(link -> LINK_TARGET.matcher(link)
                    .replaceAll(target -> Matcher.quoteReplacement("<" + fromOutside(target.group(1), service) + ">")))
                    .toList());
        }
    }

    /** Services answer with paths, which are the same outside; should one name itself, only the path is left. */
    static String fromOutside(String reference, URI service) {
        String inside = service.getScheme() + "://" + service.getRawAuthority();
        if (!reference.regionMatches(true, 0, inside, 0, inside.length())) {
            return reference;
        }
        String rest = reference.substring(inside.length());
        if (rest.isEmpty()) {
            return "/";
        }
        return switch (rest.charAt(0)) {
            // two slashes would name a host
            case '/' -> rest.replaceFirst("^/+", "/");
            case '?', '#' -> "/" + rest;
            // another host or port that only begins alike
            default -> reference;
        };
    }
}
