package org.dialogueplatform.delivery.subscription;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.dialogueplatform.delivery.webhook.SignatureKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a secret is replaced. */
@Schema(name = "RotationRequest", description = "How a secret is replaced")
public record RotationRequest(
        @Schema(description = "Of which kind the new one is; the same when left out") @Nullable SignatureKind signature,
        @Schema(description = "For how many hours the old one counts yet, 0 to 168; 24 when left out") @Min(0) @Max(168) @Nullable Integer overlapHours) {

    static final Duration OVERLAP = Duration.ofHours(24);

    static Duration overlap(@Nullable RotationRequest request) {
        return request == null || request.overlapHours == null ? OVERLAP : Duration.ofHours(request.overlapHours);
    }
}
