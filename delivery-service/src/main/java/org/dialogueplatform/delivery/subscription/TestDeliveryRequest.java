package org.dialogueplatform.delivery.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to send for a trial. */
@Schema(name = "TestDeliveryRequest", description = "Of which type to send the published example")
public record TestDeliveryRequest(
        @Schema(examples = "public.recommendation.adopted.v1") @NotBlank @Size(max = 200) @Nullable String type) {
}
