package org.dialogueplatform.recommendations.due;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** That something is due, as given to a reader. */
@Schema(name = "DueDate", description = "That something is due, or was and is done")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueDateView(DueKind kind,
        @Schema(description = "The measure, the indicator whose value it is, or the instruction") UUID id,
        @Schema(description = "The measure it belongs to; absent for an indicator of a recommendation and an instruction") @Nullable UUID measureId,
        @Schema(description = "The measure's number, or the recommendation's reference") @Nullable String number,
        @Schema(description = "Who owes it") UUID organisationId,
        @Schema(description = "The last day on which it is in time") LocalDate dueOn,
        @Schema(description = "When it was done; a report counts once it is accepted, from the day it was handed in") @Nullable LocalDate fulfilledOn,
        @Schema(description = "For how many days it has been overdue; absent if it is not") @Nullable Long overdueDays,
        @Schema(description = "true: nobody is reminded of it for a time; absent otherwise") @Nullable Boolean paused) {

    static DueDateView of(DueDate due, LocalDate today) {
        return new DueDateView(due.kind(), due.thingId(), due.measureId(), due.number(), due.organisationId(), due.dueOn(),
                due.fulfilledOn(), due.isOverdueOn(today) ? due.overdueDays(today) : null, due.paused() ? Boolean.TRUE : null);
    }
}
