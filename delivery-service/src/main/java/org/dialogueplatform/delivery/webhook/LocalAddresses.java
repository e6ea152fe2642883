package org.dialogueplatform.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Addresses that are allowed although they are not everybody's, without TLS and at any port: for developers' machines and
 * tests only. Each is host:port, or host:* for all of its ports.
 */
public final class LocalAddresses {

    private final List<Entry> entries;

    public LocalAddresses(Collection<String> texts) {
        this.entries = texts.stream().map(String::strip).filter(text -> !text.isEmpty()).map(Entry::of).toList();
    }

    /** None: as it is wherever others can register. */
    public static LocalAddresses none() {
        return new LocalAddresses(List.of());
    }

    boolean allow(String host, int port) {
        return entries.stream().anyMatch(entry -> entry.host.equals(host) && entry.allows(port));
    }

    boolean know(String host) {
        return entries.stream().anyMatch(entry -> entry.host.equals(host));
    }

    boolean allow(InetAddress address, int port) {
        return entries.stream().anyMatch(entry -> entry.allows(port) && entry.isAt(address));
    }

    private record Entry(String host, String port) {

        static Entry of(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 1 || !text.substring(colon + 1).matches("\\*|[0-9]{1,5}")) {
                throw new IllegalArgumentException(
                        "dialogue.delivery.webhook.local-addresses: \"" + text + "\" is not host:port or host:*");
            }
            return new Entry(text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1));
        }

        boolean allows(int number) {
            return port.equals("*") || Integer.parseInt(port) == number;
        }

        boolean isAt(InetAddress address) {
            try {
                return Arrays.asList(InetAddress.getAllByName(host)).contains(address);
            } catch (UnknownHostException _) {
                return false;
            }
        }
    }
}
