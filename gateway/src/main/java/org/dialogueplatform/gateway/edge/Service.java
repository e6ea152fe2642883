package org.dialogueplatform.gateway.edge;

import java.util.Locale;

/** What is behind the gateway. */
enum Service {

    MEETINGS,
    PARTICIPANTS,
    RECOMMENDATIONS,
    DELIVERY,
    /** The identity provider as far as browsers see it; not there when people sign in elsewhere. */
    IDENTITY;

    /** Whether it is one of the suite's own, which know no cookies and answer problems. */
    boolean isOurs() {
        return this != IDENTITY;
    }

    /** The name in configuration, as in {@code dialogue.services.meetings.url}, in health and in metrics. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
