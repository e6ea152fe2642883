package org.dialogueplatform.delivery.health;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How deliveries are doing altogether. What failed at partners is apart from what failed in our own pipeline. */
@Schema(name = "WebhookHealth", description = "How deliveries are doing altogether")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookHealthView(
        @Schema(description = "How many subscriptions there are, by state") Map<String, Long> subscriptions,
        @Schema(description = "How many active ones only fail at the moment") long failing,
        @Schema(description = "Deliveries that are due now, of active subscriptions") long due,
        @Schema(description = "Since when the oldest of these is due") @Nullable Instant oldestDueSince,
        @Schema(description = "Deliveries that wait for another attempt") long retrying,
        @Schema(description = "Deliveries given up, as partners did not take them") long dead,
        @Schema(description = "Deliveries given up, as the event could not be read: ours to mend") long unreadable) {
}
