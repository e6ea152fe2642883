package org.dialogueplatform.delivery.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

/**
 * An address deliveries may be sent to, in its one written form. What this cannot see, where a name leads at the moment of
 * connecting, is looked at then, too ({@link GuardedConnections}).
 */
public final class EndpointAddress {

    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final Pattern DOTTED_QUAD = Pattern
            .compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");
    /** What programs read as a number where a name's last part should be: 2130706433, 0x7f.1, 0177.0.0.1, 127.1. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");
    private static final Set<String> INNER_NAMES = Set.of("localhost", "local", "localdomain", "internal", "intranet", "lan",
            "home", "corp", "test", "example", "invalid", "onion", "arpa");

    private final HttpUrl url;

    /** What was looked at already. */
    EndpointAddress(HttpUrl url) {
        this.url = url;
    }

    /** @throws ForbiddenAddress with what is wrong and what to do */
    public static EndpointAddress parse(String text, LocalAddresses local) {
        if (text.length() > LONGEST) {
            throw new ForbiddenAddress("too-long", "is longer than " + LONGEST + " characters");
        }
        URI uri = read(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new ForbiddenAddress("not-https", "must begin with https://");
        }
        if (uri.getRawUserInfo() != null || (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0)) {
            throw new ForbiddenAddress("user-info",
                    "must not hold a user or password: deliveries are signed, which is how you know them");
        }
        if (uri.getRawFragment() != null) {
            throw new ForbiddenAddress("fragment", "must not have a fragment (#…)");
        }
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || uri.getRawAuthority() == null) {
            throw new ForbiddenAddress("unreadable", "is no address of the web, such as https://receiver.example.org/events");
        }
        if (local.allow(url.host(), url.port())) {
            return new EndpointAddress(url);
        }
        if (!scheme.equals("https")) {
            throw new ForbiddenAddress("not-https", "must begin with https://");
        }
        checkHost(uri.getRawAuthority(), url.host());
        if (url.port() != HTTPS) {
            throw new ForbiddenAddress("port", "must be at port 443");
        }
        return new EndpointAddress(url);
    }

    /** Whether all that the name leads to now may be connected to. */
    public void checkResolved(Resolver resolver, LocalAddresses local) {
        if (local.allow(url.host(), url.port())) {
            return;
        }
        List<InetAddress> found;
        try {
            found = resolver.resolve(url.host());
        } catch (UnknownHostException _) {
            throw new ForbiddenAddress("unknown-host", "has a host name that leads nowhere: " + url.host());
        }
        if (found.stream().anyMatch(AddressGuard::forbids)) {
            throw new ForbiddenAddress("inner-address", "leads to an address that is not open to the internet");
        }
    }

    HttpUrl url() {
        return url;
    }

    /** Its one written form. */
    @Override
    public String toString() {
        return url.toString();
    }

    private static URI read(String text) {
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
            throw new ForbiddenAddress("unreadable", "must not hold blanks, control characters or backslashes");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new ForbiddenAddress("unreadable", "is no address of the web, such as https://receiver.example.org/events");
        }
    }

    /** @param host as it will be looked up: in lower case and in ASCII */
    private static void checkHost(String authority, String host) {
        String written = authority.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        if (written.startsWith("[")) {
            requirePublic(literal(host), host);
            return;
        }
        if (written.endsWith(".") || host.endsWith(".")) {
            throw new ForbiddenAddress("trailing-dot", "must not end its host name with a dot");
        }
        if (DOTTED_QUAD.matcher(written).matches()) {
            requirePublic(literal(written), written);
            return;
        }
        if (ENDS_IN_A_NUMBER.matcher(written).matches() || ENDS_IN_A_NUMBER.matcher(host).matches()) {
            throw new ForbiddenAddress("host", "must write an address in four decimal numbers, or better a name");
        }
        int dot = host.lastIndexOf('.');
        if (dot < 0 || INNER_NAMES.contains(host.substring(dot + 1))) {
            throw new ForbiddenAddress("inner-name", "must have a host name of the internet, and " + host + " is none");
        }
    }

    private static void requirePublic(@Nullable InetAddress address, String host) {
        if (address == null || AddressGuard.forbids(address)) {
            throw new ForbiddenAddress("inner-address", "must be open to the internet, and " + host + " is not");
        }
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return host.indexOf('%') >= 0 ? null : InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Where names lead. */
    @FunctionalInterface
    public interface Resolver {

        List<InetAddress> resolve(String host) throws UnknownHostException;
    }
}
