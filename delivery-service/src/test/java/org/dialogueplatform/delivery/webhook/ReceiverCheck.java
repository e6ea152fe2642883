package org.dialogueplatform.delivery.webhook;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** What a receiver does with a delivery before it believes it, as docs/webhooks.md tells newcomers. */
public final class ReceiverCheck {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ReceiverCheck() {
    }

    /** @param receiverText what was shown when the secret was made: whsec_… or whpk_… */
    public static boolean believes(String receiverText, String id, String timestamp, String signatures, byte[] body,
            Instant now) {
        long seconds;
        try {
            seconds = Long.parseLong(timestamp);
        } catch (NumberFormatException e) {
            return false;
        }
        if (Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] content = Signed.content(id, seconds, body);
        return Long.toString(seconds).equals(timestamp) && Arrays.stream(signatures.split(" "))
                .anyMatch(one -> receiverText.startsWith("whpk_")
                        ? one.startsWith("v1a,") && verifies(receiverText, content, one.substring(4))
                        : one.startsWith("v1,") && equal(receiverText, content, one.substring(3)));
    }

    private static boolean equal(String secret, byte[] content, String signature) {
        // compared as written: base64 has spare bits in which two texts can differ and mean the same
        return MessageDigest.isEqual(Base64.getEncoder().encode(Secret.parse(secret).sign(content)),
                signature.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static boolean verifies(String publicKey, byte[] content, String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(Secret.Pair.publicKey(publicKey));
            check.update(content);
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
