package org.dialogueplatform.recommendations.bulk;

import java.util.Arrays;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one recommendation of a set. */
@Schema(name = "BulkOutcome", description = "PENDING: not done; yet, or, where the work was cancelled, at all. DONE: it is as was wanted. REFUSED: it cannot be done.")
public enum BulkOutcome {
    PENDING,
    DONE,
    REFUSED;

    /** Reads a query parameter, whose case does not matter. */
    public static BulkOutcome fromString(String text) {
        return Arrays.stream(values()).filter(outcome -> outcome.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
