package org.dialogueplatform.meetings.decision;

import java.util.UUID;

import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledState;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A recommendation on the table of a meeting, with what a decision must name of it. */
@Schema(name = "TabledRecommendation", requiredProperties = { "id", "state", "eventNo",
        "textVersion" }, description = "A recommendation on the table of a meeting; a decision names its id, eventNo and textVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TabledRecommendationView(UUID id, @Schema(examples = "HDDP-2023-01-007") @Nullable String reference,
        @Nullable UUID agendaItemId, TabledState state, long eventNo, int textVersion, @Nullable TextView text) {

    static TabledRecommendationView of(TabledRecommendation recommendation, ReaderLanguages languages) {
        return new TabledRecommendationView(recommendation.id(), recommendation.reference(), recommendation.agendaItemId(),
                recommendation.state(), recommendation.eventNo(), recommendation.textVersion(),
                languages.viewOrNull(recommendation.text()));
    }
}
