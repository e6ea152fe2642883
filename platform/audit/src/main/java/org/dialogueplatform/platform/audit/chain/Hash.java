package org.dialogueplatform.platform.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** A SHA-256, as 64 hexadecimal digits. */
public record Hash(String hex) {

    /** What stands in the first seal for the one before it. */
    static final Hash NONE = new Hash("0".repeat(64));

    static Hash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return stored(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }

    /**
     * The hash of a canonical form: every field as a netstring ({@code <bytes>:<UTF-8>,}), a missing one as {@code -,}. No two
     * lists of fields have the same form.
     */
    static Hash ofFields(@Nullable Object... fields) {
        var canonical = new StringBuilder();
        for (Object field : fields) {
            if (field == null) {
                canonical.append("-,");
            } else {
                String text = field.toString();
                canonical.append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text).append(',');
            }
        }
        return of(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A hash as the database keeps it. */
    public static Hash stored(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
