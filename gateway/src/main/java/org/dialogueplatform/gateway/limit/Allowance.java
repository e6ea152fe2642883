package org.dialogueplatform.gateway.limit;

import java.util.Locale;

/** What is counted apart. */
public enum Allowance {

    /** Requests of somebody whose token was verified. */
    CALLER,
    /** Requests from an address by somebody who is not known. */
    ADDRESS,
    /** Attempts to sign in or to get a token, from an address. */
    SIGN_IN;

    /** Its name in configuration and in the RateLimit headers. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
