package org.dialogueplatform.participants.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to take part in which meeting, and how. */
@Schema(name = "RegistrationRequest", description = "Who wants to take part in which meeting, and how")
public record RegistrationRequest(@NotNull UUID meetingId, @NotNull UUID personId,
        @Schema(description = "For which the person comes") @NotNull UUID organisationId, @NotNull Mode mode,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC); for the secretariat") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {
}
