package org.dialogueplatform.recommendations.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A road map as it is drawn up. */
@Schema(name = "RoadMapDocument", description = "A road map as it is drawn up")
public record RoadMapDocument(
        @NotNull @Valid @Nullable LocalizedText title,
        @Valid @Nullable LocalizedText description,
        @Schema(description = "Who answers for it; a representative's own organisation when left out") @Nullable UUID organisationId,
        @Schema(description = "When it was drawn up, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    RoadMapDetails details(UUID organisation) {
        return new RoadMapDetails(Objects.requireNonNull(title), description, organisation);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
