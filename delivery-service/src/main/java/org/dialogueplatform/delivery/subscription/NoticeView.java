package org.dialogueplatform.delivery.subscription;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.delivery.webhook.Notice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Something a partner should know of an endpoint. */
@Schema(name = "DeliveryNotice", description = "That an address was disabled, and why, or that it works again")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(UUID id, @Schema(description = "delivery.disabled or delivery.recovered") String event,
        Notice.Kind kind, Instant at, String address,
        @Schema(description = "The event it was noticed with") String eventId,
        @Schema(description = "That event's type") String eventType,
        @Schema(description = "What the address answered last") @Nullable Integer lastStatus,
        @Schema(description = "Why it did not answer") @Nullable String lastTrouble) {
}
