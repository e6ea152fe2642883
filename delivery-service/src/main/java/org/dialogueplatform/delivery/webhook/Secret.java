package org.dialogueplatform.delivery.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What deliveries of a subscription are signed with. Never printed: its text is asked for by name. */
public sealed interface Secret {

    /** A new one of this kind. */
    static Secret generate(SignatureKind kind) {
        return switch (kind) {
            case V1 -> Shared.generate();
            case V1A -> Pair.generate();
        };
    }

    /**
     * The secret of this text, which begins with {@code whsec_} or {@code whsk_}.
     *
     * @throws IllegalArgumentException if it is none, or too weak
     */
    static Secret parse(String text) {
        if (text.startsWith(Shared.PREFIX)) {
            return new Shared(decode(text.substring(Shared.PREFIX.length())));
        }
        if (text.startsWith(Pair.PRIVATE_PREFIX)) {
            return Pair.of(decode(text.substring(Pair.PRIVATE_PREFIX.length())));
        }
        throw new IllegalArgumentException("A secret begins with " + Shared.PREFIX + " or " + Pair.PRIVATE_PREFIX);
    }

    SignatureKind kind();

    /** The whole of it, to be sealed. */
    String text();

    /** What a receiver verifies with: the shared secret itself, or the public key. Shown once. */
    String receiverText();

    /** The signature of these bytes. */
    byte[] sign(byte[] content);

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A secret is base64 after its prefix", e);
        }
    }

    /** Known to both sides. */
    final class Shared implements Secret {

        static final String PREFIX = "whsec_";
        private static final int SHORTEST = 24;
        private static final int LONGEST = 64;
        private static final int GENERATED = 32;
        private static final SecureRandom RANDOM = new SecureRandom();

        private final byte[] bytes;

        private Shared(byte[] bytes) {
            if (bytes.length < SHORTEST || bytes.length > LONGEST) {
                throw new IllegalArgumentException(
                        "A shared secret has " + SHORTEST + " to " + LONGEST + " bytes, and this one has " + bytes.length);
            }
            this.bytes = bytes;
        }

        static Shared generate() {
            byte[] bytes = new byte[GENERATED];
            RANDOM.nextBytes(bytes);
            return new Shared(bytes);
        }

        @Override
        public SignatureKind kind() {
            return SignatureKind.V1;
        }

        @Override
        public String text() {
            return PREFIX + Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public String receiverText() {
            return text();
        }

        @Override
        public byte[] sign(byte[] content) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
                return mac.doFinal(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java machine has no HmacSHA256", e);
            }
        }

        @Override
        public String toString() {
            return PREFIX + "…";
        }
    }

    /** The private key is ours alone. */
    final class Pair implements Secret {

        static final String PRIVATE_PREFIX = "whsk_";
        static final String PUBLIC_PREFIX = "whpk_";
        private static final int HALF = 32;
        /** What stands in front of the 32 bytes in PKCS #8 and X.509 (RFC 8410). */
        private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
        private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

        private final byte[] seedAndPublic;
        private final PrivateKey privateKey;

        private Pair(byte[] seedAndPublic) {
            this.seedAndPublic = seedAndPublic;
            this.privateKey = privateKey(Arrays.copyOf(seedAndPublic, HALF));
        }

        static Pair of(byte[] seedAndPublic) {
            if (seedAndPublic.length != 2 * HALF) {
                throw new IllegalArgumentException("A private key has 64 bytes: the seed and the public key");
            }
            return new Pair(seedAndPublic);
        }

        static Pair generate() {
            try {
                var generated = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                byte[] seed = ((EdECPrivateKey) generated.getPrivate()).getBytes().orElseThrow();
                byte[] encoded = generated.getPublic().getEncoded();
                byte[] both = Arrays.copyOf(seed, 2 * HALF);
                System.arraycopy(encoded, encoded.length - HALF, both, HALF, HALF);
                return new Pair(both);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java machine has no Ed25519", e);
            }
        }

        /** The public key of this text, which begins with {@code whpk_}. */
        static PublicKey publicKey(String text) {
            if (!text.startsWith(PUBLIC_PREFIX)) {
                throw new IllegalArgumentException("A public key begins with " + PUBLIC_PREFIX);
            }
            try {
                return KeyFactory.getInstance("Ed25519").generatePublic(
                        new X509EncodedKeySpec(join(X509, decode(text.substring(PUBLIC_PREFIX.length())))));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("This is no public key", e);
            }
        }

        @Override
        public SignatureKind kind() {
            return SignatureKind.V1A;
        }

        @Override
        public String text() {
            return PRIVATE_PREFIX + Base64.getEncoder().encodeToString(seedAndPublic);
        }

        @Override
        public String receiverText() {
            return PUBLIC_PREFIX
                    + Base64.getEncoder().encodeToString(Arrays.copyOfRange(seedAndPublic, HALF, 2 * HALF));
        }

        @Override
        public byte[] sign(byte[] content) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(privateKey);
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java machine has no Ed25519", e);
            }
        }

        @Override
        public String toString() {
            return PRIVATE_PREFIX + "…";
        }

        private static PrivateKey privateKey(byte[] seed) {
            try {
                return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(join(PKCS8, seed)));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("This is no private key", e);
            }
        }

        private static byte[] join(byte[] first, byte[] second) {
            byte[] joined = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, joined, first.length, second.length);
            return joined;
        }
    }
}
