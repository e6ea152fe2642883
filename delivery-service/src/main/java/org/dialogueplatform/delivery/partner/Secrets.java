package org.dialogueplatform.delivery.partner;

import java.security.SecureRandom;
import java.util.Base64;

/** What a machine proves itself with. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {
    }

    /** A new one, in letters that need no quoting anywhere. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
