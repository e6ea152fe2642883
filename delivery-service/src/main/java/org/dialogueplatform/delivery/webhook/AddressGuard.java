package org.dialogueplatform.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the internet a delivery may go to: those that are everybody's. Our own machine, inner networks, the
 * metadata services of clouds and what is reserved are none of them, in whatever form of IPv6 they are wrapped.
 */
final class AddressGuard {

    private static final List<Network> FORBIDDEN_IPV4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    /** Of IPv6 only this is given out to be reached from everywhere. */
    private static final Network GLOBAL_UNICAST = network("2000::/3");

    /**
     * Inside of it: protocol assignments with Teredo (2001::/32), which hides an IPv4 address, documentation, and 6to4, which
     * hides another one and is deprecated.
     */
    private static final List<Network> FORBIDDEN_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Translated to the IPv4 address in its last four bytes (RFC 6052). */
    private static final Network NAT64 = network("64:ff9b::/96");

    /** The same address, written in IPv6. Java gives the IPv4 address for it, others need not. */
    private static final Network MAPPED = network("::ffff:0:0/96");

    private AddressGuard() {
    }

    /** Whether nothing of ours may connect to this address. */
    static boolean forbids(InetAddress address) {
        return forbids(address.getAddress());
    }

    private static boolean forbids(byte[] address) {
        if (address.length == 4) {
            return FORBIDDEN_IPV4.stream().anyMatch(network -> network.contains(address));
        }
        if (NAT64.contains(address) || MAPPED.contains(address)) {
            return forbids(lastFour(address));
        }
        return !GLOBAL_UNICAST.contains(address)
                || FORBIDDEN_IPV6.stream().anyMatch(network -> network.contains(address))
                || isIsatap(address) && forbids(lastFour(address));
    }

    /** An IPv4 address as the interface in any network (RFC 5214). */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & ~2) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static byte[] lastFour(byte[] address) {
        return Arrays.copyOfRange(address, 12, 16);
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(AddressGuard::network).toList();
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        String base = text.substring(0, slash);
        try {
            // never asks anybody: these are addresses
            byte[] bytes = base.equals("::ffff:0:0")
                    ? new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0, 0, 0 }
                    : InetAddress.getByName(base).getAddress();
            return new Network(bytes, Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private record Network(byte[] base, int bits) {

        boolean contains(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
