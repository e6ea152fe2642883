package org.dialogueplatform.delivery.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * W2: what arrives is believed by our check, by others' libraries and in JavaScript, whatever the event says, and nothing of
 * which a single byte was altered. The check's number is {@code -Dwebhook.deliveries=1000}, of each kind of signature.
 */
class VerifiedDeliveriesTest {

    private static final int DELIVERIES = Integer.getInteger("webhook.deliveries", 200);
    private static final List<String> CONTENTS = List.of("{\"text\":\"plain words\"}",
            "{\"text\":\"Адам құқықтары жөніндегі ұсыным: әділдік. Рекомендация по правам человека\"}",
            "{\"text\":\"👩🏽‍⚖️ 🇰🇿\"}", "{\"text\":\"one\u2028two\u2029three\"}", "{}",
            "{\"text\":\"" + "ұ".repeat(9500) + "\"}");
    private static final Map<SignatureKind, Secret> SECRETS = Map.of(SignatureKind.V1, Secret.generate(SignatureKind.V1),
            SignatureKind.V1A, Secret.generate(SignatureKind.V1A));

    /** As they arrived, and each once more with one byte altered. */
    private static final List<Delivery> deliveries = new ArrayList<>();

    private record Delivery(SignatureKind kind, String id, String timestamp, String signature, byte[] body, boolean genuine) {

        static Delivery of(SignatureKind kind, Receiver.Received one) {
            return new Delivery(kind, one.header("webhook-id"), one.header("webhook-timestamp"),
                    one.header("webhook-signature"), one.body(), true);
        }

        /** @param part which of the four */
        Delivery altered(int part, Random random) {
            byte[][] parts = { id.getBytes(UTF_8), timestamp.getBytes(UTF_8), signature.getBytes(UTF_8), body.clone() };
            byte[] one = parts[part];
            // base64 ends in bits that mean nothing, which a receiver need not look at
            int length = part == 2 ? one.length - 3 : one.length;
            one[random.nextInt(length)] ^= (byte) (1 + random.nextInt(127));
            return new Delivery(kind, new String(parts[0], ISO_8859_1), new String(parts[1], ISO_8859_1),
                    new String(parts[2], ISO_8859_1), parts[3], false);
        }

        String key() {
            return SECRETS.get(kind).receiverText();
        }

        Map<String, List<String>> headers() {
            return Map.of(Signed.ID, List.of(id), Signed.TIMESTAMP, List.of(timestamp), Signed.SIGNATURE, List.of(signature));
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    /** What a receiver checks with; throws or says no. */
    @FunctionalInterface
    private interface Check {

        boolean believes(Delivery delivery) throws Exception;
    }

    @BeforeAll
    static void deliver() throws Exception {
        try (var fixture = new DispatcherFixture();
                Receiver shared = Receiver.answering(204);
                Receiver pair = Receiver.answering(204)) {
            Map<UUID, SignatureKind> kinds = Map.of(fixture.subscribe(shared.address()), SignatureKind.V1,
                    fixture.subscribe(pair.address()), SignatureKind.V1A);
            var running = fixture.start(id -> List.of(new Keyring.Key(SECRETS.get(kinds.get(id)), null)), Clock.systemUTC());
            fixture.publish(DELIVERIES, i -> CONTENTS.get(i % CONTENTS.size()));
            running.bell().due();
            fixture.awaitAllDelivered();
            shared.deliveries().forEach(one -> deliveries.add(Delivery.of(SignatureKind.V1, one)));
            pair.deliveries().forEach(one -> deliveries.add(Delivery.of(SignatureKind.V1A, one)));
        }
        var random = new Random(2);
        List<Delivery> altered = new ArrayList<>();
        for (Delivery one : deliveries) {
            altered.add(one.altered(altered.size() % 4, random));
        }
        deliveries.addAll(altered);
    }

    @AfterAll
    static void forget() {
        deliveries.clear();
    }

    @Test
    void whatArrivedIsWhatWasToBeSaid() {
        for (SignatureKind kind : SignatureKind.values()) {
            List<String> arrived = deliveries.stream().filter(one -> one.genuine() && one.kind() == kind).map(Delivery::text)
                    .toList();
            assertEquals(DELIVERIES, arrived.size());
            for (String content : CONTENTS) {
                long times = arrived.stream().filter(text -> text.endsWith(",\"data\":" + content + "}")).count();
                assertTrue(times >= DELIVERIES / CONTENTS.size(), times + " times " + content);
            }
        }
    }

    @Test
    void ourOwnCheckBelievesWhatArrivedAndNothingElse() {
        judges("our check", 2 * DELIVERIES, deliveries, one -> ReceiverCheck.believes(one.key(), one.id(), one.timestamp(),
                one.signature(), one.body(), Instant.now()));
    }

    @Test
    void othersLibrariesBelieveWhatArrivedAndNothingElse() {
        List<Delivery> shared = deliveries.stream().filter(one -> one.kind() == SignatureKind.V1).toList();
        judges("standardwebhooks", DELIVERIES, shared, one -> {
            new com.standardwebhooks.Webhook(one.key()).verify(one.text(), one.headers());
            return true;
        });
        judges("svix", DELIVERIES, shared, one -> {
            new com.svix.Webhook(one.key()).verify(one.text(), one.headers());
            return true;
        });
    }

    /** Or another check, such as one that uses a library: {@code -Dwebhook.javascript.check=/path/to/check.mjs}. */
    @Test
    void theExampleInJavaScriptBelievesWhatArrivedAndNothingElse(@TempDir Path folder) throws Exception {
        assumeTrue(nodeIsHere(), "there is no Node here");
        var json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Delivery one : deliveries) {
            lines.add(json.writeValueAsString(Map.of("key", one.key(), "headers",
                    Map.of(Signed.ID, one.id(), Signed.TIMESTAMP, one.timestamp(), Signed.SIGNATURE, one.signature()), "body",
                    Base64.getEncoder().encodeToString(one.body()), "genuine", one.genuine())));
        }
        Path file = Files.write(folder.resolve("deliveries.jsonl"), lines);
        Path script = Path.of(VerifiedDeliveriesTest.class.getResource("/javascript/judge-deliveries.mjs").toURI());
        String check = System.getProperty("webhook.javascript.check",
                Path.of(System.getProperty("root.directory"), "examples/partners/javascript/signature.mjs").toString());

        Process node = new ProcessBuilder("node", script.toString(), check, file.toString()).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), UTF_8).strip();

        assertEquals(0, node.waitFor(), said);
        assertEquals(2 * DELIVERIES + " believed, " + 2 * DELIVERIES + " rejected, 0 wrongly", said);
        System.out.printf("Verified deliveries: JavaScript: %s%n", said);
    }

    private static boolean nodeIsHere() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param expected how many are to be believed, and how many to be rejected */
    private static void judges(String who, int expected, List<Delivery> of, Check check) {
        int believed = 0;
        int rejected = 0;
        List<Delivery> wrong = new ArrayList<>();
        for (Delivery one : of) {
            boolean judgement = judgement(check, one);
            believed += judgement ? 1 : 0;
            rejected += judgement ? 0 : 1;
            if (judgement != one.genuine()) {
                wrong.add(one);
            }
        }
        System.out.printf("Verified deliveries: %s: %d believed, %d rejected, %d wrongly%n", who, believed, rejected,
                wrong.size());
        assertEquals(List.of(), wrong);
        assertEquals(expected, believed);
        assertEquals(expected, rejected);
    }

    private static boolean judgement(Check check, Delivery one) {
        try {
            return check.believes(one);
        } catch (Exception _) {
            // libraries refuse in many ways
            return false;
        }
    }
}
