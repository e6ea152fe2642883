package org.dialogueplatform.recommendations.instruction;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An instruction, with what it is about. */
@Schema(name = "InstructionAbout", description = "What a meeting told an organisation to do about it, and until when")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstructionView(UUID id, UUID meetingId, @Nullable UUID agendaItemId, UUID decisionId, UUID organisationId,
        TextView text, @Schema(description = "The last day on which it is done in time") LocalDate dueOn,
        @Schema(description = "When it was done; absent while it is not") @Nullable LocalDate fulfilledOn) {

    static InstructionView of(Instruction instruction, ReaderLanguages languages) {
        Instruction.Place place = instruction.place();
        return new InstructionView(instruction.id(), place.meetingId(), place.agendaItemId(), place.decisionId(),
                instruction.organisationId(), languages.view(instruction.text()), instruction.dueOn(),
                instruction.fulfilledOn());
    }
}
