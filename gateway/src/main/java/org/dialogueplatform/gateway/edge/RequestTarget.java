package org.dialogueplatform.gateway.edge;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, in the only form that is passed on.
 *
 * A path is made of plain segments. Ids, references and the names of collections need no escapes, dots in front, semicolons or
 * empty segments; whatever has them is meant to be read differently by the gateway and by a service, and is not let in.
 */
record RequestTarget(String path, @Nullable String query) {

    /** Characters that stand for themselves in a query (RFC 3986, and brackets, which many send). */
    private static final String PLAIN_IN_QUERY = "-._~!$&'()*+,;=:@/?[]";

    private static final String TICKET = "ticket=";

    /** Ends in {@link Refusal} when the address is not of this form. */
    static RequestTarget read(@Nullable String path, @Nullable String query) {
        if (path == null || !isPlainPath(path)) {
            throw Refusal.unknownRoute();
        }
        if (query != null && !isQuery(query)) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST,
                    "The query has characters that must be escaped, each byte as a percent sign and two hexadecimal digits.");
        }
        return new RequestTarget(path, query);
    }

    /** The tickets that stand in the query. */
    List<String> tickets() {
        return parameters().filter(parameter -> parameter.startsWith(TICKET))
                .map(parameter -> parameter.substring(TICKET.length())).toList();
    }

    /** The same without them: a ticket is the gateway's affair and is passed on to nobody. */
    RequestTarget withoutTickets() {
        String rest = parameters().filter(parameter -> !parameter.startsWith(TICKET)).collect(Collectors.joining("&"));
        return new RequestTarget(path, rest.isEmpty() ? null : rest);
    }

    private Stream<String> parameters() {
        return query == null ? Stream.empty() : Arrays.stream(query.split("&", -1));
    }

    /** The origin form, as it stands in the first line of a request. */
    @Override
    public String toString() {
        return query == null ? path : path + "?" + query;
    }

    static boolean isPlainPath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean beginsSegment = path.charAt(i - 1) == '/';
            // the one name with a dot in front that has a meaning (RFC 8615)
            if (beginsSegment && path.startsWith(".well-known/", i)) {
                continue;
            }
            boolean plain = isLetterOrDigit(c) || "_~-".indexOf(c) >= 0;
            if (!plain && (beginsSegment || (c != '.' && c != '/'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            boolean escape = c == '%' && i + 2 < query.length() && HexFormat.isHexDigit(query.charAt(i + 1))
                    && HexFormat.isHexDigit(query.charAt(i + 2));
            if (!escape && !isLetterOrDigit(c) && PLAIN_IN_QUERY.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
