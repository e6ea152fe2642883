package org.dialogueplatform.recommendations.publication;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.publication.PublicRecommendationEvents.Related;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.jspecify.annotations.Nullable;

/**
 * Of a recommendation as it now is, what public events tell.
 *
 * @param mergedInto if that one is public
 * @param partOf if that one is public
 */
record PublicRecommendation(UUID id, String reference, ProcedureState state, int textVersion, LocalizedText text,
        @Nullable LocalizedText summary, @Nullable Related mergedInto, @Nullable Related partOf, Facets facets) {

    About about(long publicNo) {
        return new About(id, reference, publicNo, "/api/v1/recommendations/" + id, state, facets);
    }
}
