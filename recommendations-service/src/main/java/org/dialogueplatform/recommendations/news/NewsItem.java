package org.dialogueplatform.recommendations.news;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One thing that happened to a recommendation. */
@Schema(name = "NewsItem", description = "One thing that happened to a recommendation of one's own")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsItem(
        @Schema(description = "When it was recorded here; the order of the list") Instant recordedAt,
        @Schema(description = "When it happened") Instant occurredAt,
        Kind kind,
        @Schema(description = "The new state, the position, or what the implementation was found to be", examples = "TRANSMITTED") String what,
        UUID recommendationId,
        @Nullable String reference,
        @Schema(description = "Whose position or assessment it is, where it is an organisation's") @Nullable UUID organisationId,
        @Schema(description = "Why, where a reason was given to the proponents") @Nullable String reason) {

    /** What it is about. */
    @Schema(name = "NewsKind")
    public enum Kind {
        PROCEDURE,
        POSITION,
        ASSESSMENT
    }
}
