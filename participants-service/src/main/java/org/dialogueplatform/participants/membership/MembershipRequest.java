package org.dialogueplatform.participants.membership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an organisation belongs to the body. */
@Schema(name = "MembershipRequest", description = "That an organisation belongs to the body")
public record MembershipRequest(@NotNull UUID organisationId, @NotNull MembershipStatus status,
        @Schema(description = "The first day") @NotNull LocalDate validFrom,
        @Schema(description = "The last day; open-ended if missing") @Nullable LocalDate validTo) {
}
