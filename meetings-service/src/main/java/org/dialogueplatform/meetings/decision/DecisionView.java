package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as one reader sees it. */
@Schema(name = "Decision", requiredProperties = { "id", "meetingId", "agendaItemId", "kind", "method", "text",
        "recommendations", "takenAt", "recordedAt" }, description = "What a meeting decided on an item of its agenda")
public record DecisionView(UUID id, UUID meetingId, UUID agendaItemId, DecisionKind kind, DecisionMethod method, TextView text,
        List<DecidedRecommendation> recommendations, Instant takenAt, Instant recordedAt) {

    static DecisionView of(Decision decision, ReaderLanguages languages) {
        return new DecisionView(decision.id(), decision.meetingId(), decision.agendaItemId(), decision.kind(),
                decision.method(), languages.view(decision.text()), decision.recommendations(), decision.takenAt(),
                decision.recordedAt());
    }
}
