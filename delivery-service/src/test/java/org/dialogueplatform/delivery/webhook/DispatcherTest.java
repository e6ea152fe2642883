package org.dialogueplatform.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dialogueplatform.delivery.webhook.DispatcherFixture.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Deliveries against a real database and receivers that behave well and badly: W2, W3, W5, W7, W8, W9, W15, W16, and the order.
 */
class DispatcherTest {

    private static DispatcherFixture fixture;

    private final List<AutoCloseable> toClose = new ArrayList<>();

    @BeforeAll
    static void begin() throws Exception {
        fixture = new DispatcherFixture();
    }

    @AfterAll
    static void end() throws Exception {
        fixture.close();
    }

    @AfterEach
    void clear() throws Exception {
        for (AutoCloseable one : toClose.reversed()) {
            one.close();
        }
        fixture.notices.clear();
        fixture.execute("delete from delivery_attempt");
        fixture.execute("delete from delivery_health");
        fixture.execute("delete from delivery");
        fixture.execute("delete from subscription");
    }

    private Receiver receiver(Receiver.Manner manner) throws Exception {
        Receiver receiver = Receiver.that(manner);
        toClose.add(receiver);
        return receiver;
    }

    private DispatcherFixture.Running start(DispatchSettings settings) {
        var running = fixture.start(settings, Duration.ofSeconds(5));
        toClose.add(running);
        return running;
    }

    /** W2, its deliveries: what arrives is what was signed. */
    @Test
    void everyEventArrivesOnceSignedAndAsItStandsInTheLog() throws Exception {
        Receiver receiver = receiver(Receiver.answer(204));
        fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.QUICK);

        Set<String> published = new HashSet<>(fixture.publish(200));
        running.bell().due();
        fixture.awaitAllDelivered();

        assertEquals(200, receiver.deliveries().size());
        assertTrue(receiver.deliveries().stream().allMatch(DispatcherFixture::believes));
        assertEquals(published, ids(receiver));
        assertTrue(receiver.deliveries().stream()
                .allMatch(one -> one.text().contains("\"id\":\"" + one.header("webhook-id") + "\"")));
    }

    @Test
    void anAttemptNamesTheTraceOfItsEvent() throws Exception {
        Receiver receiver = receiver(Receiver.answer(204));
        fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.QUICK);

        fixture.publish(1);
        running.bell().due();
        fixture.awaitAllDelivered();

        assertEquals(DispatcherFixture.TRACE, receiver.deliveries().getFirst().header("traceparent"));
    }

    /** W3. */
    @Test
    void whatIsTriedAgainHasTheSameIdAndBodyAndANewerTimestamp() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Receiver receiver = receiver(
                (request, socket) -> Receiver.answer(asked.incrementAndGet() <= 2 ? 500 : 200).answer(request, socket));
        fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.settings(Duration.ofMillis(1300), 10, Duration.ofDays(5), 10));

        fixture.publish(1);
        running.bell().due();
        fixture.awaitAllDelivered();

        List<Receiver.Received> attempts = receiver.deliveries();
        assertEquals(3, attempts.size());
        for (int i = 1; i < attempts.size(); i++) {
            assertEquals(attempts.getFirst().header("webhook-id"), attempts.get(i).header("webhook-id"));
            assertArrayEquals(attempts.getFirst().body(), attempts.get(i).body());
            assertTrue(Long.parseLong(attempts.get(i).header("webhook-timestamp")) > Long
                    .parseLong(attempts.get(i - 1).header("webhook-timestamp")));
            assertTrue(DispatcherFixture.believes(attempts.get(i)));
        }
        assertEquals(3, fixture.count("delivery_attempt"));
        assertEquals(1, fixture.count("delivery_attempt where status = 200 and no = 3 and next_at is null"));
        assertEquals(2, fixture.count("delivery_attempt where status = 500 and next_at > at"));
    }

    /** W4: nothing after the last. */
    @Test
    void afterTheLastAttemptADeliveryIsDeadAndNothingMoreIsSent() throws Exception {
        Receiver receiver = receiver(Receiver.answer(404));
        fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.settings(Duration.ofMillis(50), 4, Duration.ofDays(5), 10));

        fixture.publish(1);
        running.bell().due();
        await(() -> fixture.count("delivery where state = 'DEAD'") == 1);
        fixture.publish(1);
        running.bell().due();
        await(() -> fixture.count("delivery where state = 'DEAD'") == 2);

        assertEquals(8, receiver.deliveries().size());
        assertEquals(2, fixture.count("delivery_attempt where no = 4 and next_at is null"));
    }

    /** W5: an endpoint's Retry-After. */
    @Test
    void anEndpointThatAsksForTimeGetsIt() throws Exception {
        Receiver busy = receiver(Receiver.answer(503, "Retry-After: 7"));
        Receiver limited = receiver(Receiver.answer(429, "Retry-After: 7"));
        fixture.subscribe(busy.address());
        fixture.subscribe(limited.address());
        var running = start(DispatcherFixture.QUICK);

        fixture.publish(1);
        running.bell().due();
        await(() -> fixture.count("delivery_attempt") == 2);

        assertEquals(2, fixture.count("delivery_attempt where next_at >= at + interval '7 seconds'"));
        assertEquals(2, fixture.count("delivery where state = 'PENDING' and due_at > now() + interval '4 seconds'"));
    }

    /** W5: 410. */
    @Test
    void anEndpointThatSaysItIsNoMoreGetsNothingFurtherAndLosesNothing() throws Exception {
        AtomicBoolean gone = new AtomicBoolean(true);
        Receiver receiver = receiver(
                (request, socket) -> Receiver.answer(gone.get() ? 410 : 200).answer(request, socket));
        UUID subscription = fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.settings(Duration.ofMillis(50), 10, Duration.ofDays(5), 10));

        Set<String> published = new HashSet<>(fixture.publish(1));
        running.bell().due();
        await(() -> fixture.count("subscription where state = 'DISABLED'") == 1);
        int before = receiver.deliveries().size();
        published.addAll(fixture.publish(50));
        running.bell().due();
        await(() -> running.metrics().get("dialogue.webhook.endpoints").gauge().value() == 0);

        assertEquals(1, before);
        assertEquals(before, receiver.deliveries().size());
        assertEquals(Notice.Kind.DISABLED_GONE, fixture.notices.getFirst().kind());
        assertEquals(410, fixture.notices.getFirst().lastStatus());

        gone.set(false);
        fixture.execute("update subscription set state = 'ACTIVE', version = version + 1 where id = '" + subscription + "'");
        running.bell().changed();
        fixture.awaitAllDelivered();
        assertEquals(published, ids(receiver));
    }

    /** W9: the published rule, without anybody to notify but the log of notices. */
    @Test
    void anEndpointThatOnlyFailsIsDisabledAndWhatComesMeanwhileIsKept() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        Receiver receiver = receiver(
                (request, socket) -> Receiver.answer(broken.get() ? 500 : 200).answer(request, socket));
        UUID subscription = fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.settings(Duration.ofMillis(50), 100, Duration.ofMillis(300), 5));

        Set<String> published = new HashSet<>(fixture.publish(1));
        running.bell().due();
        await(() -> fixture.count("subscription where state = 'DISABLED'") == 1);
        Notice notice = fixture.notices.getFirst();
        assertEquals(Notice.Kind.DISABLED_FAILING, notice.kind());
        assertTrue(published.contains(notice.eventId()));
        assertEquals("public.test.happened.v1", notice.eventType());
        assertEquals(500, notice.lastStatus());
        int attempts = receiver.deliveries().size();
        assertTrue(attempts >= 5);

        published.addAll(fixture.publish(50));
        running.bell().due();
        assertEquals(51, fixture.count("delivery where state = 'PENDING'"));
        broken.set(false);
        fixture.execute("update subscription set state = 'ACTIVE', version = version + 1 where id = '" + subscription + "'");
        fixture.execute("update delivery set due_at = now() where state = 'PENDING'");
        running.bell().changed();
        fixture.awaitAllDelivered();

        assertEquals(published, ids(receiver));
        assertEquals(attempts + 51, receiver.deliveries().size());
    }

    /** W9: one success resets. */
    @Test
    void anEndpointThatTakesSomethingNowAndThenIsNotDisabled() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Receiver receiver = receiver(
                (request, socket) -> Receiver.answer(asked.incrementAndGet() % 4 == 0 ? 200 : 500).answer(request, socket));
        fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.settings(Duration.ofMillis(20), 100, Duration.ofMillis(1), 12));

        fixture.publish(20);
        running.bell().due();
        fixture.awaitAllDelivered();

        assertEquals(List.of(), fixture.notices);
        assertEquals(1, fixture.count("subscription where state = 'ACTIVE'"));
    }

    /** A recovered notice, where deliveries had failed many times. */
    @Test
    void anEndpointThatWorksAgainIsToldOf() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Receiver receiver = receiver((request, socket) -> Receiver
                .answer(asked.incrementAndGet() <= Pace.FAILURES_TO_TRY_ONLY ? 500 : 200).answer(request, socket));
        fixture.subscribe(receiver.address());
        var running = start(DispatcherFixture.settings(Duration.ofMillis(20), 100, Duration.ofDays(5), 10));

        fixture.publish(1);
        running.bell().due();
        fixture.awaitAllDelivered();

        await(() -> fixture.notices.size() == 1);
        assertEquals(Notice.Kind.RECOVERED, fixture.notices.getFirst().kind());
    }

    /** W15, its rate, as the receiver sees it. */
    @Test
    void noMoreArriveInASecondThanAgreed() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        fixture.subscribe(receiver.address(), false, 20);
        var running = start(DispatcherFixture.QUICK);

        fixture.publish(60);
        running.bell().due();
        fixture.awaitAllDelivered();

        List<Instant> at = receiver.deliveries().stream().map(Receiver.Received::at).sorted().toList();
        for (Instant first : at) {
            long inSecond = at.stream().filter(one -> !one.isBefore(first) && one.isBefore(first.plusMillis(980))).count();
            // twenty, and those that a busy machine brings late; without a rate all sixty would be there at once
            assertTrue(inSecond <= 30, inSecond + " in a second");
        }
        Duration took = Duration.between(at.getFirst(), at.getLast());
        assertTrue(took.toMillis() < 15_000, "and not much slower: " + took);
    }

    /** W16. */
    @Test
    void anEventThatCannotBeReadTakesOnlyItselfAway() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        fixture.subscribe(receiver.address(), true, 500);
        List<String> published = fixture.publish(3, "one-subject");
        fixture.executeAsOwner("update event_log set body = 'no JSON' where event_id = '" + published.get(1) + "'");
        var running = start(DispatcherFixture.QUICK);

        await(() -> fixture.count("delivery where state = 'PENDING'") == 0);

        assertEquals(List.of(published.get(0), published.get(2)),
                receiver.deliveries().stream().map(one -> one.header("webhook-id")).toList());
        assertEquals("EVENT", fixture.one("select trouble from delivery_attempt where event_id = '" + published.get(1) + "'"));
        assertEquals("DEAD", fixture.one("select state from delivery where event_id = '" + published.get(1) + "'"));
        assertEquals(1, fixture.count("delivery_attempt where event_id = '" + published.get(1) + "'"), "nobody waited for it");
        assertTrue(running.thread().isAlive());
    }

    @Test
    void theEventsOfOneSubjectWaitForEachOtherAndForNobodyElse() throws Exception {
        Random random = new Random(6);
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Receiver flaky = receiver((request, socket) -> Receiver
                .answer(failures.merge(request.header("webhook-id"), 1, Integer::sum) < 4 && random.nextInt(10) < 3 ? 500 : 200)
                .answer(request, socket));
        fixture.subscribe(flaky.address(), true, 500);
        var running = start(DispatcherFixture.settings(Duration.ofMillis(30), 20, Duration.ofDays(5), 1000));

        String[] subjects = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" };
        List<String> published = fixture.publish(200, subjects);
        running.bell().due();
        fixture.awaitAllDelivered();

        Map<String, Integer> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Receiver.Received one : flaky.deliveries()) {
            String id = one.header("webhook-id");
            if (seen.add(id)) {
                int no = published.indexOf(id);
                Integer before = last.put(subjects[no % subjects.length], no);
                assertTrue(before == null || before + subjects.length == no, before + " before " + no);
            }
        }
        assertEquals(200, seen.size());
    }

    @Test
    void whatIsDeadHoldsNothingBackAndWhatWaitsHoldsBackItsOwnSubjectOnly() throws Exception {
        AtomicInteger first = new AtomicInteger();
        List<String> published = new ArrayList<>();
        Receiver receiver = receiver((request, socket) -> {
            boolean refused = request.text().contains("\"subject\":\"hard\"") && first.incrementAndGet() <= 3;
            Receiver.answer(refused ? 500 : 200).answer(request, socket);
        });
        fixture.subscribe(receiver.address(), true, 500);
        var running = start(DispatcherFixture.settings(Duration.ofSeconds(1), 3, Duration.ofDays(5), 1000));

        published.addAll(fixture.publish(4, "hard", "easy"));
        running.bell().due();
        await(() -> fixture.count("delivery where subject = 'easy' and state = 'DELIVERED'") == 2);
        assertEquals(2, fixture.count("delivery where subject = 'hard' and state = 'PENDING'"),
                "the easy ones wait for nobody");
        await(() -> fixture.count("delivery where state = 'PENDING'") == 0);

        assertEquals("DEAD", fixture.one("select state from delivery where event_id = '" + published.get(0) + "'"));
        assertEquals("DELIVERED", fixture.one("select state from delivery where event_id = '" + published.get(2) + "'"));
        assertEquals(1, fixture.count("delivery_attempt where event_id = '" + published.get(2) + "'"));
    }

    @Test
    void aSubscriptionCanBeDeletedWithDeliveriesUnderWay() throws Exception {
        Receiver slow = receiver((request, socket) -> {
            Thread.sleep(500);
            Receiver.answer(200).answer(request, socket);
        });
        Receiver other = receiver(Receiver.answer(200));
        UUID deleted = fixture.subscribe(slow.address());
        fixture.subscribe(other.address());
        var running = start(DispatcherFixture.QUICK);
        fixture.publish(40);
        running.bell().due();
        await(() -> !slow.deliveries().isEmpty());

        fixture.execute("update subscription set state = 'DELETED', version = version + 1 where id = '" + deleted + "'");
        running.bell().changed();
        await(() -> running.metrics().get("dialogue.webhook.endpoints").gauge().value() == 1);
        int sent = slow.deliveries().size();
        fixture.publish(10);
        running.bell().due();
        await(() -> other.deliveries().size() == 50);

        assertTrue(sent <= 32, "only what was under way: " + sent);
        assertEquals(sent, slow.deliveries().size());
        assertEquals(List.of(), fixture.notices);
    }

    @Test
    void aPausedSubscriptionIsNotAskedAndGoesOnWhereItWas() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        UUID subscription = fixture.subscribe(receiver.address());
        fixture.execute("update subscription set state = 'PAUSED' where id = '" + subscription + "'");
        var running = start(DispatcherFixture.QUICK);
        Receiver other = receiver(Receiver.answer(200));
        fixture.subscribe(other.address());
        running.bell().changed();
        Set<String> published = new HashSet<>(fixture.publish(20));
        running.bell().due();
        await(() -> other.deliveries().size() == 20);
        assertEquals(0, receiver.deliveries().size());

        fixture.execute("update subscription set state = 'ACTIVE', version = version + 1 where id = '" + subscription + "'");
        running.bell().changed();
        fixture.awaitAllDelivered();

        assertEquals(published, ids(receiver));
    }

    @Test
    void replicasShareTheSubscriptionsAndTakeOverFromEachOther() throws Exception {
        List<Receiver> receivers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Receiver receiver = receiver(Receiver.answer(200));
            receivers.add(receiver);
            fixture.subscribe(receiver.address());
        }
        var one = fixture.start(DispatcherFixture.QUICK, Duration.ofSeconds(5));
        var two = fixture.start(DispatcherFixture.QUICK, Duration.ofSeconds(5));
        try {
            await(() -> served(one) + served(two) == 12 && served(one) > 0 && served(two) > 0);
            one.bell().due();
            Set<String> published = new HashSet<>(fixture.publish(20));
            one.bell().due();
            fixture.awaitAllDelivered();
            assertTrue(receivers.stream().allMatch(receiver -> receiver.deliveries().size() == 20), "each exactly once");

            one.close();
            await(() -> served(two) == 12);
            published.addAll(fixture.publish(20));
            two.bell().due();
            fixture.awaitAllDelivered();
            assertTrue(receivers.stream().allMatch(receiver -> ids(receiver).equals(published)));
            assertTrue(receivers.stream().allMatch(receiver -> receiver.deliveries().size() == 40), "each exactly once");
        } finally {
            one.close();
            two.close();
        }
    }

    /** W7: what is kept of an answer. */
    @Test
    void ofAnAnswerWithoutEndOnlyTheBeginningIsKept() throws Exception {
        for (int status : List.of(200, 500)) {
            Receiver endless = receiver((_, socket) -> {
                Receiver.write(socket, "HTTP/1.1 " + status + " Whatever\r\n\r\n");
                while (true) {
                    socket.getOutputStream().write("👩🏽‍⚖️".repeat(100).getBytes(UTF_8));
                }
            });
            fixture.subscribe(endless.address());
        }
        var running = start(DispatcherFixture.QUICK);

        fixture.publish(5);
        running.bell().due();
        await(() -> fixture.count("delivery_attempt where status = 200") == 5
                && fixture.count("delivery_attempt where status = 500") >= 5);

        long longest = ((Number) fixture.one("select max(octet_length(body)) from delivery_attempt")).longValue();
        assertTrue(longest > 1000 && longest <= 64 * 1024, longest + " bytes");
        assertEquals(0, fixture.count("delivery_attempt where body is null or char_length(body) > 2048"));
    }

    /** W8: by the clock, and without anybody having changed the subscription meanwhile. */
    @Test
    void aSecretThatWasReplacedCountsUntilItsOverlapIsOverAndNotAMomentLonger() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        fixture.subscribe(receiver.address());
        for (SignatureKind kind : SignatureKind.values()) {
            Secret old = Secret.generate(kind == SignatureKind.V1 ? SignatureKind.V1A : SignatureKind.V1);
            Secret replacement = Secret.generate(kind);
            var ahead = new AtomicReference<>(Duration.ZERO);
            Clock clock = ahead(ahead);
            Duration overlap = Duration.ofHours(24);
            Instant until = clock.instant().plus(overlap);
            try (var running = fixture.start(
                    _ -> List.of(new Keyring.Key(replacement, null), new Keyring.Key(old, until)), clock)) {
                for (Duration passed : List.of(Duration.ZERO, Duration.ofHours(12), overlap.minusSeconds(30))) {
                    ahead.set(passed);
                    Receiver.Received one = next(receiver, running);
                    assertTrue(believes(old, one, clock) && believes(replacement, one, clock), "after " + passed);
                }
                for (Duration passed : List.of(overlap, overlap.plusDays(3))) {
                    ahead.set(passed);
                    Receiver.Received one = next(receiver, running);
                    assertTrue(believes(replacement, one, clock), "after " + passed);
                    assertFalse(believes(old, one, clock), "after " + passed);
                    assertFalse(one.header("webhook-signature").contains(" "), "one signature only");
                }
            }
        }
    }

    /** A clock that goes as all others do, so much ahead of them. */
    private static Clock ahead(AtomicReference<Duration> by) {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(by.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static Receiver.Received next(Receiver receiver, DispatcherFixture.Running running) {
        int before = receiver.deliveries().size();
        fixture.publish(1);
        running.bell().due();
        await(() -> receiver.deliveries().size() > before);
        return receiver.deliveries().getLast();
    }

    private static boolean believes(Secret secret, Receiver.Received received, Clock clock) {
        return ReceiverCheck.believes(secret.receiverText(), received.header("webhook-id"),
                received.header("webhook-timestamp"), received.header("webhook-signature"), received.body(), clock.instant());
    }

    /** W14, what the dispatcher writes: no secret, no signature. */
    @Test
    void nothingSecretIsWrittenDown() throws Exception {
        Receiver echoing = receiver((request, socket) -> Receiver
                .write(socket, "HTTP/1.1 500 No\r\nContent-Length: 3\r\nAuthorization: Bearer canary\r\n\r\nno!"));
        fixture.subscribe(echoing.address());
        var running = start(DispatcherFixture.QUICK);
        fixture.publish(2);
        running.bell().due();
        await(() -> fixture.count("delivery_attempt") >= 4);

        String written = (String) fixture.one("select string_agg(a::text, ' ') from delivery_attempt a");
        String signature = echoing.deliveries().getFirst().header("webhook-signature");
        assertFalse(written.contains(DispatcherFixture.SECRET.text()));
        assertFalse(written.contains(signature));
        assertFalse(written.contains("canary"));
        assertTrue(written.contains("no!"));
        assertNull(fixture.one("select 1 from delivery_attempt where took_ms < 0"));
    }

    private static int served(DispatcherFixture.Running running) {
        return (int) running.metrics().get("dialogue.webhook.endpoints").gauge().value();
    }

    private static Set<String> ids(Receiver receiver) {
        Set<String> ids = new HashSet<>();
        receiver.deliveries().forEach(one -> ids.add(one.header("webhook-id")));
        return ids;
    }
}
