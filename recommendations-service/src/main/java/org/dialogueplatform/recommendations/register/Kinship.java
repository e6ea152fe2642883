package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The recommendations that one became part of, took in, was a part of, or was divided into: those a reader may know of.
 */
public record Kinship(@Nullable Kin mergedInto, List<Kin> mergedFrom, @Nullable Kin partOf, List<Kin> parts) {

    /** Another recommendation. */
    @Schema(name = "RelatedRecommendation", description = "Another recommendation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kin(UUID id, @Schema(examples = "HDDP-2023-01-007") @Nullable String reference,
            @Schema(description = "When it came to its present state") Instant since) {

        static Kin of(Recommendation recommendation) {
            return new Kin(recommendation.id(), recommendation.reference(),
                    recommendation.procedure().getLast().occurredAt());
        }
    }
}
