package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.meetings.decision.Instruction.Instructed;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as the secretariat records it. */
@Schema(name = "DecisionRequest", description = "A decision as the secretariat records it")
record DecisionRequest(
        @Schema(description = "The item the meeting is dealing with") @NotNull UUID agendaItemId,
        @NotNull DecisionKind kind,
        @NotNull DecisionMethod method,
        @NotNull @Valid LocalizedText text,
        @Schema(description = "The recommendations it decides on, of those that lie on the table under the item") @Size(max = 200) @Nullable List<@NotNull @Valid Named> recommendations,
        @Schema(description = "How many voted how, if it was voted on and counted") @Valid @Nullable Votes votes,
        @Schema(description = "Of a decision to INSTRUCT: who is to do what, and until when") @Size(max = 50) @Nullable List<@NotNull @Valid InstructionRequest> instructions,
        @Schema(description = "When it was taken, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    /** A recommendation and in which state those who decided had it before them. */
    @Schema(name = "DecisionOnRecommendation", description = "A recommendation, and the state and wording in which those who decided had it before them")
    record Named(@NotNull UUID id, @Schema(description = "Its newest event they have seen") @NotNull @Min(1) Long eventNo,
            @Schema(description = "The wording they had before them") @NotNull @Min(1) Integer textVersion) {
    }

    /** Who is to do what, and until when. */
    @Schema(name = "InstructionRequest", description = "Who is to do what, and until when")
    record InstructionRequest(@Schema(description = "Who is to do it") @NotNull UUID organisationId,
            @Schema(description = "Who of that organisation, if anybody is named") @Nullable UUID personId,
            @NotNull @Valid LocalizedText text,
            @Schema(description = "The last day on which it is done in time; not before the decision") @NotNull LocalDate dueOn) {

        Instructed toInstructed() {
            return Instructed.of(organisationId, personId, text, dueOn);
        }
    }

    DecisionContent content() {
        return new DecisionContent(kind, method, text, votes,
                instructions == null ? List.of() : instructions.stream().map(InstructionRequest::toInstructed).toList());
    }

    List<Named> named() {
        return recommendations == null ? List.of() : recommendations;
    }
}
