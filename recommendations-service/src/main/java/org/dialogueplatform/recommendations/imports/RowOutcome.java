package org.dialogueplatform.recommendations.imports;

import java.util.Arrays;

/** What becomes of a row; every row read has exactly one of these. */
public enum RowOutcome {
    /** Newly registered. */
    CREATED,
    /** Registered before, and corrected. */
    UPDATED,
    /** Registered before, and the same. */
    UNCHANGED,
    /** In this file more than once. */
    REPEATED,
    /** Of a State under review that was not asked for. */
    SKIPPED,
    /** Cannot be used. */
    REFUSED;

    /** Whether there is something to say about such a row, beyond its being counted. */
    boolean isListed() {
        return this != UNCHANGED && this != SKIPPED;
    }

    /** Reads a query parameter, whose case does not matter. */
    public static RowOutcome fromString(String text) {
        return Arrays.stream(values()).filter(outcome -> outcome.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
