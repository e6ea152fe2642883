package org.dialogueplatform.recommendations.bulk;

import java.util.UUID;

import org.dialogueplatform.recommendations.register.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of an act for one recommendation.
 *
 * @param refusal why it cannot be done; null if it can
 */
record BulkVerdict(UUID recommendationId, @Nullable String reference, long version, @Nullable BulkRefusal refusal) {

    static BulkVerdict of(Recommendation recommendation, @Nullable BulkRefusal refusal) {
        return new BulkVerdict(recommendation.id(), recommendation.reference(), recommendation.version(), refusal);
    }
}
