package org.dialogueplatform.meetings.sitting;

import java.util.List;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** Who goes first on speakers' lists. */
@ConfigMapping(prefix = "dialogue.speakers")
public interface SpeakingSettings {

    /**
     * Which kinds of requests for the floor go before all others on a speakers' list, in this order: STATEMENT, RIGHT_OF_REPLY,
     * POINT_OF_ORDER, QUESTION. The others follow in the order of asking; the chair may put them in another by hand.
     */
    List<SpeakerKind> first();

    /** Which categories of organisations are civil society: a speakers' list can let them go before the others. */
    Set<String> civilSociety();

    default SpeakingOrder order() {
        return new SpeakingOrder(first(), civilSociety());
    }
}
