package org.dialogueplatform.delivery.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import okhttp3.HttpUrl;

/** W10 and S7: nothing is delivered to where only we can go, in whatever way the address is written or changed. */
class ForbiddenAddressesTest {

    private static final byte[] BODY = { '{', '}' };

    private Receiver listener;

    @BeforeEach
    void listen() throws IOException {
        listener = Receiver.answering(200);
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.254.254.254", "0.0.0.0", "0.1.2.3", "10.254.0.0", "172.16.10.65",
            "192.168.10.65", "169.254.169.254", "169.254.45.1", "100.100.0.0", "192.0.0.255", "192.0.2.255", "198.51.100.65",
            "203.0.113.6", "192.88.99.3", "198.18.0.0", "224.1.2.3", "240.240.240.240", "255.255.255.255", "::", "::1",
            "::ffff:127.0.0.1", "::ffff:169.254.169.254", "fe80::1", "ff02::1", "fd00:ec2::254", "fd7a:115c:a1e0::1",
            "64:ff9b::c0a8:0", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "2001:db8::1", "3fff::1", "100::1", "5f00::1",
            // a mapped address written out, Teredo, an interface that is an IPv4 address, local translation, the former site-local
            "::ffff:7f00:1", "2001:0:a9fe:a9fe::1", "2606:4700::5efe:7f00:1", "2606:4700::200:5efe:a9fe:a9fe",
            "64:ff9b:1::1", "fec0::1", "::7f00:1" })
    void addressesThatAreNotEverybodysGetNothing(String text) throws Exception {
        InetAddress address = InetAddress.getByName(text);
        assertTrue(AddressGuard.forbids(address));

        // at registration, as a literal and as what a name leads to
        String literal = text.indexOf(':') >= 0 ? "[" + text + "]" : text;
        assertThrows(ForbiddenAddress.class, () -> EndpointAddress.parse("https://" + literal + "/", LocalAddresses.none()));
        assertThrows(ForbiddenAddress.class,
                () -> named().checkResolved(_ -> List.of(publicAddress(), address), LocalAddresses.none()));
        // and at delivery: by the literal, which no name server is asked for, and by name
        assertEquals(Answer.Trouble.FORBIDDEN, deliver("https://" + literal + "/", _ -> List.of(address)).trouble());
        assertEquals(Answer.Trouble.FORBIDDEN, deliver("https://receiver.example.org/", _ -> List.of(address)).trouble());
        assertEquals(Answer.Trouble.FORBIDDEN,
                deliver("https://receiver.example.org/", _ -> List.of(publicAddress(), address)).trouble());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1.1.1", "8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808", "2606:4700:4700::1111", "172.32.0.1",
            "100.128.0.1", "11.0.0.1", "169.253.1.1", "192.0.1.1", "223.255.255.255", "2a00:1450:4001::1" })
    void addressesOfTheInternetAreAllowed(String text) throws Exception {
        InetAddress address = InetAddress.getByName(text);

        assertFalse(AddressGuard.forbids(address));
        assertDoesNotThrow(() -> named().checkResolved(_ -> List.of(address), LocalAddresses.none()));
        assertDoesNotThrow(() -> EndpointAddress.parse(
                "https://" + (text.indexOf(':') >= 0 ? "[" + text + "]" : text) + "/events", LocalAddresses.none()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "https://2130706433/|host", "https://0x7f.1/|host", "https://0x7f000001/|host",
            "https://0177.0.0.1/|host", "https://127.1/|host", "https://017700000001/|host", "https://1.1.1.1.1/|host",
            "https://user@127.0.0.1/|user-info", "https://user:password@receiver.example.org/|user-info",
            "https://receiver.example.org@127.0.0.1/|user-info", "https://receiver.example.org./|trailing-dot",
            "https://127.0.0.1./|trailing-dot", "https://LOCALHOST/|inner-name", "https://localhost/|inner-name",
            "https://metadata.google.internal/|inner-name", "https://printer.local/|inner-name",
            "https://receiver/|inner-name", "https://receiver.example.org:8443/|port", "https://receiver.example.org:22/|port",
            "https://receiver.example.org:80/|port", "http://receiver.example.org/|not-https",
            "HTTP://receiver.example.org/|not-https", "file:///etc/passwd|not-https", "gopher://127.0.0.1:6379/_|not-https",
            "ftp://receiver.example.org/|not-https", "javascript:alert(1)|not-https", "//receiver.example.org/|not-https",
            "receiver.example.org|not-https", "https:///events|unreadable", "https://|unreadable",
            "https:\\\\127.0.0.1/|unreadable", "https://receiver.example.org/#part|fragment",
            "https://127.0.0.1\\@receiver.example.org/|unreadable", "https://receiver.example.org /|unreadable",
            "https://[::1]/|inner-address", "https://[::ffff:127.0.0.1]/|inner-address", "https://[fe80::1%25eth0]/|*",
            "https://①②⑦.⓪.⓪.①/|*", "https://ⓛocalhost/|*", "https://127。0。0。1/|*" })
    void formsThatHideWhereTheyLeadAreRefusedAndSayWhy(String text, String code) {
        ForbiddenAddress refused = assertThrows(ForbiddenAddress.class,
                () -> EndpointAddress.parse(text, LocalAddresses.none()));

        if (!code.equals("*")) {
            assertEquals(code, refused.code());
        }
        assertFalse(refused.why().isBlank());
    }

    @ParameterizedTest
    @CsvSource({ "https://Receiver.Example.ORG/Events,https://receiver.example.org/Events",
            "https://receiver.example.org:443,https://receiver.example.org/",
            "https://хабарлама.қаз/events,https://xn--80aaaafv9bd6a.xn--80ao21a/events",
            "https://receiver.example.org/a?b=c,https://receiver.example.org/a?b=c" })
    void addressesHaveOneWrittenForm(String text, String written) {
        String form = EndpointAddress.parse(text, LocalAddresses.none()).toString();

        assertTrue(form.equals(written) || written.contains("xn--") && form.contains("xn--"), form);
    }

    @Test
    void aNameThatLeadsNowhereIsNotRegistered() {
        ForbiddenAddress refused = assertThrows(ForbiddenAddress.class, () -> named().checkResolved(host -> {
            throw new UnknownHostException(host);
        }, LocalAddresses.none()));

        assertEquals("unknown-host", refused.code());
    }

    @Test
    void aNameThatLeadsInwardsAfterItWasLookedAtGetsNothing() throws Exception {
        var asked = new AtomicInteger();
        EndpointAddress.Resolver flipping = _ -> List
                .of(asked.getAndIncrement() == 0 ? publicAddress() : InetAddress.getLoopbackAddress());
        EndpointAddress address = new EndpointAddress(HttpUrl.get("http://flip.example.org:" + listener.port() + "/"));

        address.checkResolved(flipping, LocalAddresses.none());
        Answer answer = client(flipping, LocalAddresses.none()).deliver(address, head(), BODY);

        assertEquals(Answer.Trouble.FORBIDDEN, answer.trouble());
        assertEquals(2, asked.get());
        assertEquals(0, listener.connections());
    }

    @Test
    void noConnectionIsEverBegunToAForbiddenAddress() {
        for (String host : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "0.0.0.0")) {
            EndpointAddress address = new EndpointAddress(HttpUrl.get("http://" + host + ":" + listener.port() + "/"));

            Answer answer = client(name -> List.of(InetAddress.getAllByName(name)), LocalAddresses.none()).deliver(address,
                    head(), BODY);

            assertEquals(Answer.Trouble.FORBIDDEN, answer.trouble(), host);
        }
        assertEquals(0, listener.connections());
    }

    @Test
    void aRedirectIsNotFollowedAnywhere() throws Exception {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            try (Receiver redirecting = Receiver.answering(status, "Location: " + listener.address())) {
                var local = new LocalAddresses(List.of("127.0.0.1:*"));
                Answer answer = client(_ -> List.of(), local)
                        .deliver(EndpointAddress.parse(redirecting.address(), local), head(), BODY);

                assertEquals(status, answer.status());
                assertEquals(Verdict.FAILED, Verdict.of(answer));
            }
        }
        assertEquals(0, listener.connections());
    }

    @Test
    void aDevelopersMachineIsAllowedByNameAndPortOnly() throws Exception {
        var local = new LocalAddresses(List.of("localhost:" + listener.port()));
        EndpointAddress.Resolver resolver = host -> List.of(InetAddress.getAllByName(host));
        String address = "http://localhost:" + listener.port() + "/events";

        EndpointAddress.parse(address, local).checkResolved(resolver, local);
        Answer answer = client(_ -> List.of(InetAddress.getLoopbackAddress()), local)
                .deliver(EndpointAddress.parse(address, local), head(), BODY);
        assertEquals(200, answer.status());
        assertThrows(ForbiddenAddress.class, () -> EndpointAddress.parse("http://localhost:1/", local));
        assertThrows(ForbiddenAddress.class, () -> EndpointAddress.parse("http://127.0.0.1/", local));
        assertEquals(1, listener.connections());
        assertThrows(IllegalArgumentException.class, () -> new LocalAddresses(List.of("localhost")));
    }

    private static EndpointAddress named() {
        return EndpointAddress.parse("https://receiver.example.org/", LocalAddresses.none());
    }

    private static Answer deliver(String url, EndpointAddress.Resolver resolver) {
        return client(resolver, LocalAddresses.none()).deliver(new EndpointAddress(HttpUrl.get(url)), head(), BODY);
    }

    private static WebhookClient client(EndpointAddress.Resolver resolver, LocalAddresses local) {
        return new WebhookClient(new WebhookClient.Limits(Duration.ofSeconds(2), Duration.ofSeconds(4), 1024, 100), resolver,
                local, Clock.systemUTC());
    }

    private static Signed head() {
        return Signed.of("id", Instant.now(), BODY, List.of(Secret.generate(SignatureKind.V1)));
    }

    private static InetAddress publicAddress() {
        return InetAddress.ofLiteral("1.1.1.1");
    }
}
