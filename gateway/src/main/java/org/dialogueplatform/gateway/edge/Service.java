package org.dialogueplatform.gateway.edge;

import java.util.Locale;

/** The services behind the gateway. */
enum Service {

    MEETINGS,
    PARTICIPANTS,
    RECOMMENDATIONS;

    /** The name in configuration, as in {@code dialogue.services.meetings.url}, in health and in metrics. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
