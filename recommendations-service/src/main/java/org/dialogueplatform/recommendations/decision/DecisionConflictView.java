package org.dialogueplatform.recommendations.decision;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.translation.InReadersLanguage;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A decision that could not take effect, on the secretariat's work list.
 *
 * @param textVersion the wording the meeting decided on
 * @param state the recommendation's state when the decision arrived; none if there is no such recommendation
 */
@Schema(name = "DecisionConflict", description = "A meeting's decision that could not take effect on a recommendation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionConflictView(UUID id, UUID decisionId, UUID meetingId, @Nullable UUID agendaItemId,
        @Schema(examples = "ADOPT") String kind,
        UUID recommendationId,
        @Schema(description = "The wording the meeting decided on") int textVersion,
        @Schema(description = "The state in which the decision found the recommendation") @Nullable ProcedureState state,
        @Schema(description = "Stable code", examples = "illegal-transition") String cause,
        @Schema(description = "A sentence for people, in the reader's language") @InReadersLanguage String detail,
        Instant decidedAt, Instant recordedAt) {
}
