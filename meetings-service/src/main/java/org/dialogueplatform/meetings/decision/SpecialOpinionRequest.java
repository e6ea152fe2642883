package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a participant wants on record beside a decision, as the secretariat records it. */
@Schema(name = "SpecialOpinionRequest", description = "What a participant wants on record beside a decision, as the secretariat records it")
record SpecialOpinionRequest(@Schema(description = "Whose opinion it is") @NotNull UUID organisationId,
        @Schema(description = "Who stated it") @Nullable UUID personId, @NotNull @Valid LocalizedText text,
        @Schema(description = "When it was handed in, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {
}
