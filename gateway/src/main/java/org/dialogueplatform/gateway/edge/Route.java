package org.dialogueplatform.gateway.edge;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One line of the allow-list.
 *
 * @param pattern a path, or a path followed by {@code /**} for itself and everything below
 * @param service who answers; null for what the gateway answers itself
 * @param methods what may be asked; anything else is refused with 405
 * @param takesFiles whether bodies may be as large, and take as long, as files do
 */
record Route(String pattern, @Nullable Service service, List<String> methods, boolean takesFiles) {

    private static final String BELOW = "/**";
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    static Route to(Service service, String pattern) {
        return new Route(pattern, service, List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"), false);
    }

    static Route own(String pattern) {
        return new Route(pattern, null, List.of("GET", "HEAD"), false);
    }

    /** Pages and forms of the identity provider. */
    static Route pages(Service service, String pattern) {
        return new Route(pattern, service, List.of("GET", "HEAD", "OPTIONS", "POST"), false);
    }

    Route takingFiles() {
        return new Route(pattern, service, methods, true);
    }

    /** Whether it is part of the suite's interface. */
    boolean isApi() {
        return service != null && service.isOurs();
    }

    boolean matches(String path) {
        // an address of a service has one spelling; pages are folders of files
        if (isApi() && path.endsWith("/")) {
            return false;
        }
        if (!pattern.endsWith(BELOW)) {
            return path.equals(pattern);
        }
        return path.startsWith(prefix()) && (path.length() == prefix().length() || path.charAt(prefix().length()) == '/');
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
