package org.dialogueplatform.delivery.subscription;

import java.time.Instant;

import org.dialogueplatform.delivery.webhook.DeliveryState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of one event for one subscription. */
@Schema(name = "Delivery", description = "What became of one event for one subscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        @Schema(description = "The event's id: the webhook-id of every attempt") String eventId,
        @Schema(description = "Where the event stands in the log") long position,
        @Schema(description = "The event's type") String type,
        @Schema(description = "What the event is about") String subject,
        @Schema(description = "DEAD after the last attempt; it can be sent again") DeliveryState state,
        @Schema(description = "How many attempts were made") int attempts,
        @Schema(description = "Since when it is to be delivered") @Nullable Instant since,
        @Schema(description = "When it was taken, or given up") @Nullable Instant settledAt,
        @Schema(description = "When the next attempt is due, if the subscription is active") @Nullable Instant nextAttemptAt,
        @Schema(description = "When the last attempt was made") @Nullable Instant lastAttemptAt,
        @Schema(description = "What the last attempt was answered with") @Nullable Integer lastStatus,
        @Schema(description = "Why the last attempt had no answer") @Nullable String lastTrouble) {
}
