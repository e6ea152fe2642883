package org.dialogueplatform.meetings.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An instruction as readers see it. */
@Schema(name = "Instruction", requiredProperties = { "id", "meetingId", "agendaItemId", "decisionId", "organisationId", "text",
        "dueOn", "overdue" }, description = "What a meeting told somebody to do, and until when")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstructionView(UUID id, UUID meetingId, UUID agendaItemId, UUID decisionId, UUID organisationId,
        @Schema(description = "Who of the organisation, for the secretariat") @Nullable UUID personId, TextView text,
        @Schema(description = "The last day on which it is done in time") LocalDate dueOn,
        @Schema(description = "Whether that day has passed and it is not fulfilled") boolean overdue,
        @Nullable LocalDate fulfilledOn, @Schema(description = "What was done") @Nullable String fulfilment,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static InstructionView of(Instruction instruction, boolean withPerson, LocalDate today, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return new InstructionView(instruction.id(), instruction.meetingId(), instruction.agendaItemId(),
                instruction.decisionId(), instruction.organisation(), withPerson ? instruction.person() : null,
                languages.view(instruction.text()), instruction.dueOn(),
                instruction.fulfilledOn() == null && today.isAfter(instruction.dueOn()), instruction.fulfilledOn(),
                instruction.fulfilment(), actions);
    }
}
