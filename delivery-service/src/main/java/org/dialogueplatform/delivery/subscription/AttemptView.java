package org.dialogueplatform.delivery.subscription;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One attempt, without anything secret: neither signatures nor what the request carried are kept. */
@Schema(name = "DeliveryAttempt", description = "One attempt to deliver an event")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptView(UUID id,
        @Schema(description = "The event's id: the webhook-id of every attempt") String eventId,
        @Schema(description = "The event's type") String type,
        @Schema(description = "Whether it was a test delivery") boolean test,
        @Schema(description = "Which attempt it was") int no,
        @Schema(description = "When it began") Instant at,
        @Schema(description = "How long it took until the answer was complete, or was given up") long tookMillis,
        @Schema(description = "The answer's status; none without a complete answer") @Nullable Integer status,
        @Schema(description = "Why there was no answer: NAME, FORBIDDEN, CONNECTION, TLS, TIMEOUT, EVENT (it cannot be read) or OURS (on our side)") @Nullable String trouble,
        @Schema(description = "More of it") @Nullable String detail,
        @Schema(description = "The beginning of the answer's body, up to 2048 characters") @Nullable String body,
        @Schema(description = "When the next attempt was due after it") @Nullable Instant nextAttemptAt) {
}
