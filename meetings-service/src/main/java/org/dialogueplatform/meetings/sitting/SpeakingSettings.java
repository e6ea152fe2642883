package org.dialogueplatform.meetings.sitting;

import java.util.List;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** Who goes first on speakers' lists; the values and their reasons stand in the service's configuration. */
@ConfigMapping(prefix = "dialogue.speakers")
public interface SpeakingSettings {

    /** Which kinds of requests for the floor go before all others, in this order. */
    List<SpeakerKind> first();

    /** Which categories of organisations are civil society. */
    Set<String> civilSociety();

    default SpeakingOrder order() {
        return new SpeakingOrder(first(), civilSociety());
    }
}
