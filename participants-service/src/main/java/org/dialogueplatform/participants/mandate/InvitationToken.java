package org.dialogueplatform.participants.mandate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What lets its bearer take up a mandate, once. Only its hash is kept, so that whoever reads the database cannot use it. */
public final class InvitationToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    static InvitationToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** As somebody sent it. */
    static InvitationToken of(String text) {
        return new InvitationToken(text);
    }

    /** What is stored. 256 random bits need neither salt nor a slow hash. */
    String hash() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }

    /** For its bearer's eyes, once. */
    String reveal() {
        return text;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "InvitationToken[secret]";
    }
}
