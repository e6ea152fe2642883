package org.dialogueplatform.meetings.reference;

import org.jspecify.annotations.Nullable;

/** What an event must tell to be of use here. */
public final class Told {

    private Told() {
    }

    /** Refuses an event without this field. */
    public static void require(@Nullable Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("the event does not tell its " + field);
        }
    }
}
