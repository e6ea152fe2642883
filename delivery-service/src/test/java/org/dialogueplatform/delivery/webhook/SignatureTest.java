package org.dialogueplatform.delivery.webhook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.standardwebhooks.Webhook;

/**
 * W1: the vectors of Standard Webhooks 1.0, byte for byte. W2: what is signed here, others verify, and nothing that was
 * altered.
 */
class SignatureTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String PRIVATE = "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";
    private static final String PUBLIC = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
    /** How often a delivery is altered; the check's number is 1000. */
    private static final int ALTERATIONS = Integer.getInteger("webhook.alterations", 1000);

    @Test
    void aSharedSecretSignsAsTheSpecificationHasIt() {
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signed.of(ID, AT, BODY, List.of(Secret.parse(SHARED))).signature());
    }

    @Test
    void aPrivateKeySignsAsTheSpecificationHasIt() {
        Secret secret = Secret.parse(PRIVATE);

        assertEquals(
                "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
                Signed.of(ID, AT, BODY, List.of(secret)).signature());
        assertEquals(PUBLIC, secret.receiverText());
        assertEquals(PRIVATE, secret.text());
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 3, 23, 65, 100 })
    void aSharedSecretThatIsTooShortOrTooLongIsNone(int bytes) {
        String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);

        assertThrows(IllegalArgumentException.class, () -> Secret.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_äöü", "whsk_AAAA",
            "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=" })
    void whatIsNoSecretIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Secret.parse(text));
    }

    @Test
    void everySecretIsAnotherAndIsReadAgainAsItWas() {
        for (SignatureKind kind : SignatureKind.values()) {
            Secret one = Secret.generate(kind);
            assertNotEquals(one.text(), Secret.generate(kind).text());
            assertEquals(one.text(), Secret.parse(one.text()).text());
            assertEquals(kind, one.kind());
            assertFalse(one.toString().contains(one.text().substring(10)), "a secret is not printed by accident");
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void othersLibrariesVerifyWhatWeSign(byte[] body) throws Exception {
        Secret secret = Secret.generate(SignatureKind.V1);
        Signed signed = Signed.of(ID, Instant.now(), body, List.of(secret));
        String text = new String(body, StandardCharsets.UTF_8);

        assertDoesNotThrow(() -> new Webhook(secret.text()).verify(text, headers(signed)));
        assertDoesNotThrow(() -> new com.svix.Webhook(secret.text()).verify(text, headers(signed)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whoeverHasOneOfTheKeysVerifiesAllDeliveries(byte[] body) {
        Secret shared = Secret.generate(SignatureKind.V1);
        Secret pair = Secret.generate(SignatureKind.V1A);
        Instant now = Instant.now();
        Signed signed = Signed.of(ID, now, body, List.of(shared, pair));

        assertTrue(believes(shared, signed, body, now));
        assertTrue(believes(pair, signed, body, now));
        assertFalse(believes(Secret.generate(SignatureKind.V1), signed, body, now));
        assertFalse(believes(Secret.generate(SignatureKind.V1A), signed, body, now));
        assertFalse(believes(shared, signed, body, now.plusSeconds(301)), "too old");
    }

    @Test
    void nothingThatWasAlteredIsBelieved() {
        Random random = new Random(5);
        for (SignatureKind kind : SignatureKind.values()) {
            Secret secret = Secret.generate(kind);
            Instant now = Instant.now();
            byte[] body = "{\"text\":\"Қазақстан\"}".getBytes(StandardCharsets.UTF_8);
            Signed signed = Signed.of(ID, now, body, List.of(secret));
            byte[][] parts = { signed.id().getBytes(StandardCharsets.UTF_8),
                    Long.toString(signed.timestamp()).getBytes(StandardCharsets.UTF_8), body,
                    signed.signature().getBytes(StandardCharsets.UTF_8) };
            for (int i = 0; i < ALTERATIONS; i++) {
                byte[][] altered = Arrays.stream(parts).map(byte[]::clone).toArray(byte[][]::new);
                byte[] part = altered[i % parts.length];
                part[random.nextInt(part.length)] ^= (byte) (1 + random.nextInt(127));
                assertFalse(
                        ReceiverCheck.believes(secret.receiverText(), text(altered[0]), text(altered[1]), text(altered[3]),
                                altered[2], now),
                        () -> "part " + text(part));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean believes(Secret secret, Signed signed, byte[] body, Instant now) {
        return ReceiverCheck.believes(secret.receiverText(), signed.id(), Long.toString(signed.timestamp()),
                signed.signature(), body, now);
    }

    private static Map<String, List<String>> headers(Signed signed) {
        return Map.of(Signed.ID, List.of(signed.id()), Signed.TIMESTAMP, List.of(Long.toString(signed.timestamp())),
                Signed.SIGNATURE, List.of(signed.signature()));
    }

    private static Stream<byte[]> bodies() {
        return Stream.of("{\"test\": 2432232314}", "{}", "{\"text\":\"Адам құқықтары жөніндегі ұсыным: әділдік\"}",
                "{\"text\":\"👩🏽‍⚖️ 🇰🇿\"}", "{\"text\":\"one\u2028two\u2029three\"}",
                "{\"text\":\"" + "ұ".repeat(9500) + "\"}").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
