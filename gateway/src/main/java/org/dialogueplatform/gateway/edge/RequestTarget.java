package org.dialogueplatform.gateway.edge;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, in the only form that is passed on.
 *
 * A path is made of plain segments. Ids, references and the names of collections need no escapes, dots in front, semicolons or
 * empty segments; whatever has them is meant to be read differently by the gateway and by a service, and is not let in.
 */
record RequestTarget(String path, @Nullable String query) {

    static Optional<RequestTarget> read(@Nullable String path, @Nullable String query) {
        return path != null && isPlainPath(path) && (query == null || isPlainQuery(query))
                ? Optional.of(new RequestTarget(path, query))
                : Optional.empty();
    }

    /** The origin form, as it stands in the first line of a request. */
    @Override
    public String toString() {
        return query == null ? path : path + "?" + query;
    }

    private static boolean isPlainPath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean beginsSegment = path.charAt(i - 1) == '/';
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_~-".indexOf(c) >= 0;
            if (!plain && (beginsSegment || c != '.' && c != '/')) {
                return false;
            }
        }
        return true;
    }

    /** Visible ASCII but for "#", which ends a query; a service judges the rest. */
    private static boolean isPlainQuery(String query) {
        return query.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#');
    }
}
