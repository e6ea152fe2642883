package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;

/** The reason of an act, where it is part of the record. */
final class Reason {

    /** Fewer characters give no reason that could be held against anything. */
    static final int SUBSTANTIAL = 10;

    private Reason() {
    }

    /** @param what as in "say why it was …" */
    static String of(Occurrence occurrence, String what) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say why it was " + what);
        }
        return reason;
    }

    /** One that says more than a word: where nothing but this reason stands behind the act. */
    static String substantial(Occurrence occurrence, String what) {
        String reason = of(occurrence, what);
        if (reason.strip().length() < SUBSTANTIAL) {
            throw new Invalid("/reason", "reason-too-short",
                    "is too short: say in at least " + SUBSTANTIAL + " characters why it was " + what);
        }
        return reason;
    }
}
