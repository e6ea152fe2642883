package org.dialogueplatform.meetings.workplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A work plan as one reader sees it. */
@Schema(name = "WorkPlan", requiredProperties = { "id", "year", "state",
        "items" }, description = "What is planned for a year, and what became of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkPlanView(UUID id, int year, WorkPlanState state, @Nullable Instant approvedAt,
        @Schema(description = "The meeting that approved it") @Nullable UUID approvedBy, List<ItemView> items,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** A topic that is planned for a quarter. */
    @Schema(name = "WorkPlanItem", requiredProperties = { "id", "topic", "quarter", "kind", "state",
            "meetings" }, description = "A topic that is planned for a quarter, and what became of it")
    record ItemView(UUID id, TextView topic, int quarter, MeetingKind kind, PlannedState state,
            @Schema(description = "The meetings drafted for it that this reader may know of") List<UUID> meetings) {
    }
}
