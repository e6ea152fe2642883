package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as one reader sees it. */
@Schema(name = "Decision", requiredProperties = { "id", "meetingId", "agendaItemId", "kind", "method", "text",
        "recommendations", "takenAt", "recordedAt" }, description = "What a meeting decided on an item of its agenda")
public record DecisionView(UUID id, UUID meetingId, UUID agendaItemId, DecisionKind kind, DecisionMethod method, TextView text,
        List<DecidedRecommendation> recommendations, Instant takenAt, Instant recordedAt) {

    /** @param hidden recommendations this reader may not know of */
    static DecisionView of(Decision decision, Set<UUID> hidden, ReaderLanguages languages) {
        return new DecisionView(decision.id(), decision.meetingId(), decision.agendaItemId(), decision.kind(),
                decision.method(), languages.view(decision.text()),
                decision.recommendations().stream().filter(one -> !hidden.contains(one.id())).toList(), decision.takenAt(),
                decision.recordedAt());
    }
}
