package org.dialogueplatform.recommendations.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes into a road map. */
@Schema(name = "RoadMapRecommendationsDocument", description = "What comes into a road map; what is in another one is moved")
public record RoadMapRecommendationsDocument(
        @NotEmpty @Size(max = 500) @Nullable List<@NotNull UUID> recommendations,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
