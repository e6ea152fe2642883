package org.dialogueplatform.participants.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The secret that opens the bootstrap; without one it stays shut. */
final class BootstrapSecret {

    static final int LEAST_LENGTH = 24;

    private final byte @Nullable [] digest;

    private BootstrapSecret(byte @Nullable [] digest) {
        this.digest = digest;
    }

    /** As configured; too short a one is refused, since it could be guessed. */
    static BootstrapSecret of(Optional<String> configured) {
        Optional<String> given = configured.filter(secret -> !secret.isBlank());
        if (given.isPresent() && given.get().length() < LEAST_LENGTH) {
            throw new IllegalStateException("dialogue.bootstrap.secret must have at least " + LEAST_LENGTH
                    + " characters: openssl rand -base64 24");
        }
        return new BootstrapSecret(given.map(BootstrapSecret::digest).orElse(null));
    }

    /** Takes the same time whatever was offered, and however much of it is right. */
    boolean matches(String offered) {
        return digest != null && MessageDigest.isEqual(digest, digest(offered));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "BootstrapSecret[secret]";
    }
}
