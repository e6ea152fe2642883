package org.dialogueplatform.delivery.health;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How one endpoint is doing. Of its address only the host is shown: paths and queries may hold what is a partner's own. */
@Schema(name = "WebhookEndpoint", description = "How one endpoint of a partner is doing")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndpointHealthView(
        @Schema(description = "The subscription's id") UUID subscriptionId,
        @Schema(description = "Whose it is") UUID partner,
        @Schema(description = "The host of its address") String host,
        @Schema(description = "The subscription's state") String state,
        @Schema(description = "Why it is disabled") @Nullable String disabledReason,
        @Schema(description = "Deliveries that wait, for their time or for the subscription to go on") long pending,
        @Schema(description = "Of these, how many were tried at least once") long retrying,
        @Schema(description = "Deliveries given up after the last attempt") long dead,
        @Schema(description = "Since when the oldest that waits is to be delivered") @Nullable Instant oldestPendingSince,
        @Schema(description = "Since when it only fails, if it does") @Nullable Instant failingSince,
        @Schema(description = "Failures since its last success") int failures,
        @Schema(description = "When it last took something") @Nullable Instant lastSuccessAt,
        @Schema(description = "What it answered last") @Nullable Integer lastStatus,
        @Schema(description = "Why it did not answer last") @Nullable String lastTrouble,
        @Schema(description = "Attempts altogether") long attempts,
        @Schema(description = "Of these, failed") long failedAttempts) {
}
