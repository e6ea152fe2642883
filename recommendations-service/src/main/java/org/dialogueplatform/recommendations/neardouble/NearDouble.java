package org.dialogueplatform.recommendations.neardouble;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A recommendation that says nearly the same. */
@Schema(name = "NearDouble", description = "A recommendation that says nearly the same")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NearDouble(UUID id, @Nullable String reference, ProcedureState state,
        @Schema(description = "In the language asked for") String text,
        @Schema(description = "The part of their trigrams that the two texts share, from 0 to 1", examples = "0.72") double similarity) {

    static NearDouble of(Recommendation recommendation, Language language, double similarity) {
        return new NearDouble(recommendation.id(), recommendation.reference(), recommendation.state(),
                recommendation.text().view(List.of(language), false).text(), Math.round(similarity * 1000) / 1000.0);
    }
}
