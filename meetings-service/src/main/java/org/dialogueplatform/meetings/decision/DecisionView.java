package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.reference.NamedPerson;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A decision as one reader sees it. */
@Schema(name = "Decision", requiredProperties = { "id", "meetingId", "agendaItemId", "kind", "method", "text",
        "recommendations", "instructions", "specialOpinions", "takenAt",
        "recordedAt", "corrections" }, description = "What a meeting decided on an item of its agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(UUID id, UUID meetingId, UUID agendaItemId, DecisionKind kind, DecisionMethod method, TextView text,
        List<DecidedRecommendation> recommendations,
        @Schema(description = "How many voted how, if it was voted on and counted") @Nullable Votes votes,
        List<InstructionView> instructions, List<SpecialOpinionView> specialOpinions, Instant takenAt, Instant recordedAt,
        @Schema(description = "How it read before its wording was put right, the first wording first") List<CorrectionView> corrections,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** That its wording was put right. */
    @Schema(name = "DecisionCorrection", requiredProperties = { "before", "recordedAt",
            "reason" }, description = "How a decision read before, and why its wording was put right")
    public record CorrectionView(TextView before, Instant recordedAt, String reason) {
    }

    /** What a participant wants on record beside a decision. */
    @Schema(name = "SpecialOpinion", requiredProperties = { "id", "organisationId", "text",
            "submittedAt" }, description = "What a participant wants on record beside a decision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpecialOpinionView(UUID id, UUID organisationId, @Nullable NamedPerson person, TextView text,
            Instant submittedAt) {
    }

    /** @param hidden recommendations this reader may not know of */
    static DecisionView of(Decision decision, Set<UUID> hidden, List<InstructionView> instructions,
            List<SpecialOpinionView> opinions, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new DecisionView(decision.id(), decision.meetingId(), decision.agendaItemId(), decision.kind(),
                decision.method(), languages.view(decision.text()),
                decision.recommendations().stream().filter(one -> !hidden.contains(one.id())).toList(), decision.votes(),
                instructions, opinions, decision.takenAt(), decision.recordedAt(),
                decision.corrections().stream()
                        .map(one -> new CorrectionView(languages.view(one.before()), one.recordedAt(), one.reason())).toList(),
                actions);
    }
}
