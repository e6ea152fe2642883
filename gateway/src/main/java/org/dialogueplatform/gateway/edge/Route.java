package org.dialogueplatform.gateway.edge;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One line of the allow-list.
 *
 * @param pattern a path, in which segments may be {@code {id}}, or a path followed by {@code /**} for itself and everything
 *        below
 * @param service who answers; null for what the gateway answers itself
 * @param methods what may be asked; anything else is refused with 405
 * @param isApi whether it is part of the suite's interface: callers are known, and pages of others may ask
 * @param length how long an exchange may take, and how large its body may be
 */
record Route(String pattern, @Nullable Service service, List<String> methods, boolean isApi,
        Length length) {

    /** What is usual, what files need, or a stream without an end. */
    enum Length {
        USUAL,
        FILE,
        ENDLESS
    }

    private static final String ID = "{id}";
    private static final String BELOW = "/**";
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    static Route to(Service service, String pattern) {
        return new Route(pattern, service, List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"), true,
                Length.USUAL);
    }

    static Route own(String pattern) {
        return new Route(pattern, null, List.of("GET", "HEAD"), false, Length.USUAL);
    }

    /** What the gateway answers itself as part of the suite's interface. */
    static Route ownApi(String pattern, String... methods) {
        return new Route(pattern, null, List.of(methods), true, Length.USUAL);
    }

    /** Pages and forms of the identity provider. */
    static Route pages(Service service, String pattern) {
        return new Route(pattern, service, List.of("GET", "HEAD", "OPTIONS", "POST"), false, Length.USUAL);
    }

    Route takingFiles() {
        return new Route(pattern, service, methods, isApi, Length.FILE);
    }

    /** Answers that go on for as long as their reader likes, and the service allows. */
    Route staysOpen() {
        return new Route(pattern, service, methods, isApi, Length.ENDLESS);
    }

    /** The same, and nothing but listened to. */
    Route listenedTo() {
        return new Route(pattern, service, List.of("GET"), isApi, Length.ENDLESS);
    }

    boolean takesFiles() {
        return length == Length.FILE;
    }

    boolean matches(String path) {
        // an address of a service has one spelling; pages are folders of files
        if (isApi && path.endsWith("/")) {
            return false;
        }
        if (pattern.contains(ID)) {
            return matchesWithIds(path);
        }
        if (!pattern.endsWith(BELOW)) {
            return path.equals(pattern);
        }
        return path.startsWith(prefix()) && (path.length() == prefix().length() || path.charAt(prefix().length()) == '/');
    }

    private boolean matchesWithIds(String path) {
        String[] wanted = pattern.split("/", -1);
        String[] segments = path.split("/", -1);
        if (wanted.length != segments.length) {
            return false;
        }
        for (int no = 0; no < wanted.length; no++) {
            if (wanted[no].equals(ID) ? segments[no].isEmpty() : !wanted[no].equals(segments[no])) {
                return false;
            }
        }
        return true;
    }

    boolean allows(String method) {
        return methods.contains(method);
    }

    /** Where several match, the longest decides. */
    int weight() {
        return pattern.endsWith(BELOW) ? prefix().length() * 2 : pattern.length() * 2 + 1;
    }

    /** Asking again changes nothing, and there is no body that was already spent. */
    static boolean isSafe(String method) {
        return BODILESS.contains(method);
    }

    /** Whether a password or a token could be asked for here, over and over. */
    boolean isSignIn(String method) {
        return service == Service.IDENTITY ? !isSafe(method) : pattern.startsWith("/auth/");
    }

    private String prefix() {
        return pattern.substring(0, pattern.length() - BELOW.length());
    }
}
