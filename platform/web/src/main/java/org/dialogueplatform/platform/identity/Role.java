package org.dialogueplatform.platform.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The suite-wide roles. What depends on a meeting or an organisation is not a role; it comes from memberships and mandates. */
public enum Role {
    /** Runs the body: convenes, records, transmits. */
    SECRETARIAT,
    /** Acts for one organisation. */
    REPRESENTATIVE,
    /** Judges independently what was done. */
    ASSESSOR,
    /** Checks people in at the door, nothing else. */
    DESK,
    /** A partner organisation's machine. */
    PARTNER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Keeps the suite running. */
    OPERATOR;

    /** Its name in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one role among what a token claims; of several the first as they stand here. Other claims are none of ours. */
    public static Optional<Role> among(Collection<String> claims) {
        return Stream.of(values()).filter(role -> claims.contains(role.claim())).findFirst();
    }
}
