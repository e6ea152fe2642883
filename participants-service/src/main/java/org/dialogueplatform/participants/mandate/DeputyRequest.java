package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody stands in for somebody else. */
@Schema(name = "DeputyRequest", description = "Who stands in for the holder of a mandate, and for how long")
public record DeputyRequest(
        @Schema(description = "The mandate by which the deputy acts for the same organisation otherwise; they have taken it up") @NotNull @Nullable UUID mandateId,
        @Schema(description = "The first moment") @NotNull @Nullable Instant validFrom,
        @Schema(description = "The first moment after; a year later at most") @NotNull @Nullable Instant validTo) {

    UUID deputy() {
        return Objects.requireNonNull(mandateId);
    }

    Deputyship.Period period() {
        return Deputyship.Period.of(validFrom, validTo);
    }
}
