import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks the signature of a delivery (Standard Webhooks 1.0, v1 and v1a) with the JDK alone. */
final class Signature {

    private static final long TOLERANCE = 5 * 60;

    private Signature() {
    }

    /**
     * @param key whsec_… or whpk_…
     * @param headers the first value of a header; null where there is none
     * @param body the bytes as they came
     * @param now in seconds
     */
    static boolean isGenuine(String key, Function<String, String> headers, byte[] body, long now) {
        String id = headers.apply("webhook-id");
        String timestamp = headers.apply("webhook-timestamp");
        String signatures = headers.apply("webhook-signature");
        try {
            if (id == null || timestamp == null || signatures == null
                    || Math.abs(now - Long.parseLong(timestamp)) > TOLERANCE) {
                return false;
            }
            // while a secret is exchanged there is one signature for the old and one for the new
            for (String given : signatures.split(" ")) {
                if (matches(key, given, id + "." + timestamp + ".", body)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean matches(String key, String given, String head, byte[] body) throws GeneralSecurityException {
        int comma = given.indexOf(',');
        byte[] signature = Base64.getDecoder().decode(given.substring(comma + 1));
        if (given.startsWith("v1,") && key.startsWith("whsec_")) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.substring(6)), "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(mac.doFinal(body), signature);
        }
        if (given.startsWith("v1a,") && key.startsWith("whpk_")) {
            var ed25519 = java.security.Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey(key));
            ed25519.update(head.getBytes(StandardCharsets.UTF_8));
            ed25519.update(body);
            return ed25519.verify(signature);
        }
        return false;
    }

    private static PublicKey publicKey(String key) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key.substring(5));
        String x509 = "302a300506032b6570032100" + HexFormat.of().formatHex(raw);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509)));
    }
}
