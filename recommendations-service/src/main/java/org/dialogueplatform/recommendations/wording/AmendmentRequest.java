package org.dialogueplatform.recommendations.wording;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wording a working group or the floor agreed on. */
@Schema(name = "Amendment", description = "The wording a working group or the floor agreed on, and when and why")
public record AmendmentRequest(@NotNull @Valid @Nullable LocalizedText text,
        @Schema(description = "When it was agreed, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Who agreed on it and why; part of the record") @Size(max = 2000) @Nullable String reason) {

    LocalizedText agreed() {
        return Objects.requireNonNull(text);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
