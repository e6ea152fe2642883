package org.dialogueplatform.delivery.webhook;

import static org.dialogueplatform.delivery.webhook.DispatcherFixture.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** W7: whatever an endpoint is slow with or has too much of, it ends in time and in little memory. W5: no answer at all. */
class TimeLimitsTest {

    private static final Duration TOTAL = Duration.ofMillis(1500);
    /** By so much a busy machine may be late; what is left at no time lasts for a minute and longer. */
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final LocalAddresses LOCAL = new LocalAddresses(List.of("127.0.0.1:*", "nowhere.example.org:*"));
    private static final int AT_ONCE = 16;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void anEndpointThatNeverAnswersIsLeft() throws Exception {
        endsInTime((_, _) -> Thread.sleep(60_000), Answer.Trouble.TIMEOUT);
    }

    @Test
    void slowHeadersAreLeft() throws Exception {
        endsInTime((_, socket) -> drip(socket, "HTTP/1.1 200 OK\r\n" + "X-Slow: yes\r\n".repeat(100) + "\r\n"),
                Answer.Trouble.TIMEOUT);
    }

    @Test
    void aSlowBodyIsLeft() throws Exception {
        endsInTime((_, socket) -> {
            Receiver.write(socket, OK + "Content-Length: 1000\r\n\r\n");
            drip(socket, "a".repeat(1000));
        }, Answer.Trouble.TIMEOUT);
    }

    @Test
    void aBodyWithoutEndIsTakenToItsLimitAndNoFurther() throws Exception {
        long[] written = { 0 };
        Answer answer = answer((_, socket) -> {
            Receiver.write(socket, OK + "Content-Type: text/plain\r\n\r\n");
            while (true) {
                Receiver.write(socket, "0123456789".repeat(100));
                written[0] += 1000;
            }
        });

        assertEquals(200, answer.status());
        assertEquals(2048, assertNotNullAndGet(answer.body()).length());
        assertTrue(written[0] < 20_000_000, "the endpoint noticed: " + written[0]);
    }

    @Test
    void headersWithoutEndAreLeft() throws Exception {
        Answer answer = answer((_, socket) -> {
            Receiver.write(socket, OK);
            while (true) {
                Receiver.write(socket, "X-More: " + "a".repeat(1000) + "\r\n");
            }
        });

        assertNull(answer.status());
    }

    /** The number of attempts: {@code -Dwebhook.endless=200}. */
    @Test
    void howeverManyAnswersAreSlowOrWithoutEndMemoryStaysAsItWas() throws Exception {
        int attempts = Integer.getInteger("webhook.endless", 200);
        var made = new AtomicInteger();
        Receiver.Manner badly = (request, socket) -> {
            switch (made.getAndIncrement() % 4) {
                case 0 -> {
                    Receiver.write(socket, OK + "\r\n");
                    endlessly(socket, "0123456789".repeat(100));
                }
                case 1 -> {
                    Receiver.write(socket, OK);
                    endlessly(socket, "X-More: " + "a".repeat(1000) + "\r\n");
                }
                case 2 -> {
                    Receiver.write(socket, OK + "Content-Length: 100000\r\n\r\n");
                    drip(socket, "a".repeat(1000));
                }
                default -> drip(socket, OK + "X-Slow: yes\r\n".repeat(100));
            }
        };
        var client = client(Duration.ofMillis(300));
        try (Receiver receiver = Receiver.that(badly)) {
            // so that what is loaded and compiled once is not counted
            attempt(40, receiver, client);
            long before = usedHeap();
            var most = new AtomicLong();
            Thread looking = Thread.ofPlatform().start(() -> {
                while (!Thread.interrupted()) {
                    most.accumulateAndGet(usedHeap(), Math::max);
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
            });
            attempt(attempts, receiver, client);
            looking.interrupt();
            looking.join();
            int arrived = receiver.deliveries().size();
            assertTrue(arrived <= 40 + attempts && arrived >= attempts, arrived + " arrived, none of them twice");
            await(() -> client.connections().get("open") == 0);
            long after = usedHeap();
            System.out.printf("Endless and slow answers: %d attempts, heap %d KiB before, %d KiB after, %d KiB at most%n",
                    attempts,
                    before / 1024, after / 1024, most.get() / 1024);
            // 64 KiB kept of each would be more
            assertTrue(after - before <= 8 << 20, before + " before, " + after + " after");
            // 64 KiB of a body or 256 KiB of headers each, what they are read with, and what was not collected yet
            assertTrue(most.get() - before <= AT_ONCE * (4 << 20), before + " before, " + most + " meanwhile");
        }
    }

    /** Attempts, so many at once; each ends in time. */
    private static void attempt(int number, Receiver receiver, WebhookClient client) throws InterruptedException {
        var left = new AtomicInteger(number);
        List<Duration> late = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (left.getAndDecrement() > 0) {
                    Duration took = deliver(receiver.address(), client, "{}").took();
                    // whoever collects garbage ten times a second is late by that, too
                    if (took.compareTo(LATE) > 0) {
                        late.add(took);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), late);
    }

    private static void endlessly(Socket socket, String text) throws java.io.IOException {
        while (true) {
            Receiver.write(socket, text);
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void aPackedAnswerIsNotUnpacked() throws Exception {
        Answer answer = answer((request, socket) -> {
            assertEquals("identity", request.header("Accept-Encoding"));
            Receiver.write(socket, OK + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnoGz");
        });

        assertEquals("noGz", answer.body());
    }

    @Test
    void aConnectionThatIsResetIsNoAnswer() throws Exception {
        endsInTime((_, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        }, Answer.Trouble.CONNECTION);
    }

    @Test
    void whatIsNoHttpIsNoAnswer() throws Exception {
        endsInTime((_, socket) -> {
            Receiver.write(socket, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
            socket.close();
        }, Answer.Trouble.CONNECTION);
    }

    @Test
    void nobodyListeningIsNoAnswer() throws Exception {
        // a port that is taken and does not listen: one that was given up may be somebody else's at once
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Answer answer = deliver("http://127.0.0.1:" + held.getLocalPort() + "/events", client(), "{}");

            assertEquals(Answer.Trouble.CONNECTION, answer.trouble());
        }
    }

    @Test
    void aNameThatLeadsNowhereIsNoAnswer() {
        Answer answer = deliver("http://nowhere.example.org:80/", client(), "{}");

        assertEquals(Answer.Trouble.NAME, answer.trouble());
    }

    @Test
    void aNameServerThatDoesNotAnswerIsLeft() {
        var client = new WebhookClient(new WebhookClient.Limits(Duration.ofMillis(500), TOTAL, 1024, 100), _ -> {
            while (true) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }, LOCAL, Clock.systemUTC());

        Answer answer = deliver("http://nowhere.example.org:80/", client, "{}");

        assertEquals(Answer.Trouble.NAME, answer.trouble());
        assertTrue(answer.took().compareTo(TOTAL.plus(LATE)) < 0);
    }

    @Test
    void encryptionThatDoesNotCountIsNoAnswer() throws Exception {
        try (Receiver plain = Receiver.answering(200)) {
            Answer answer = deliver(plain.address().replace("http:", "https:"), client(), "{}");

            assertTrue(answer.trouble() == Answer.Trouble.TLS || answer.trouble() == Answer.Trouble.CONNECTION
                    || answer.trouble() == Answer.Trouble.TIMEOUT, answer.toString());
            assertEquals(0, plain.deliveries().size());
        }
    }

    @Test
    void whatIsDeliveredIsACloudEventUnderItsLetterhead() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            Answer answer = deliver(receiver.address(), client(), "{\"text\":\"Қазақстан\"}");

            assertEquals(204, answer.status());
            Receiver.Received received = receiver.deliveries().getFirst();
            assertEquals("{\"text\":\"Қазақстан\"}", received.text());
            assertEquals("application/cloudevents+json; charset=utf-8",
                    received.header("Content-Type").toLowerCase(Locale.ROOT));
            assertEquals("event-1", received.header("webhook-id"));
            assertEquals("", received.header("Cookie"));
            assertEquals("", received.header("Authorization"));
            assertTrue(received.header("webhook-signature").startsWith("v1,"));
        }
    }

    private static void endsInTime(Receiver.Manner manner, Answer.Trouble trouble) throws Exception {
        Answer answer = answer(manner);

        assertEquals(trouble, answer.trouble(), answer.toString());
        assertNull(answer.status());
        assertTrue(answer.took().compareTo(TOTAL.plus(LATE)) < 0, answer.took().toString());
    }

    private static Answer answer(Receiver.Manner manner) throws Exception {
        try (Receiver receiver = Receiver.that(manner)) {
            return deliver(receiver.address(), client(), "{}");
        }
    }

    private static Answer deliver(String address, WebhookClient client, String body) {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return client.deliver(EndpointAddress.parse(address, LOCAL),
                Signed.of("event-1", Instant.now(), bytes, List.of(Secret.generate(SignatureKind.V1))), bytes);
    }

    private static WebhookClient client() {
        return client(TOTAL);
    }

    private static WebhookClient client(Duration total) {
        return new WebhookClient(new WebhookClient.Limits(Duration.ofSeconds(1), total, 64 * 1024, 2048), host -> {
            if (host.equals("nowhere.example.org")) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getAllByName(host));
        }, LOCAL, Clock.systemUTC());
    }

    private static void drip(Socket socket, String text) throws java.io.IOException, InterruptedException {
        for (int i = 0; i < text.length(); i++) {
            Receiver.write(socket, text.substring(i, i + 1));
            Thread.sleep(100);
        }
    }

    private static String assertNotNullAndGet(String text) {
        assertNotNull(text);
        return text;
    }
}
