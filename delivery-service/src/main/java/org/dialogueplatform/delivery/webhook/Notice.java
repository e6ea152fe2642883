package org.dialogueplatform.delivery.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a partner should know of an endpoint.
 *
 * @param eventId of the delivery it was noticed with
 * @param lastStatus what the endpoint answered last, if it did
 * @param lastTrouble why there was no answer
 */
public record Notice(UUID subscription, Kind kind, Instant at, String address, String eventId, String eventType,
        @Nullable Integer lastStatus, @Nullable String lastTrouble) {

    /** What is told. */
    public enum Kind {
        /** It said that it is no more (410). */
        DISABLED_GONE("delivery.disabled"),
        /** It only failed for as long as the published rule has it. */
        DISABLED_FAILING("delivery.disabled"),
        /** It takes deliveries again after it had failed many times. */
        RECOVERED("delivery.recovered");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        /** The name of the operational event. */
        public String event() {
            return event;
        }
    }
}
