package org.dialogueplatform.participants.invitation;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the secretariat invites beyond members and observers. */
@Schema(name = "InvitationRequest", description = "Whom the secretariat invites beyond the members and observers")
public record InvitationRequest(@NotNull UUID meetingId, @NotNull UUID organisationId,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {
}
