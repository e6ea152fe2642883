package org.dialogueplatform.recommendations.work;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.recommendations.due.DueKind;
import org.dialogueplatform.recommendations.reminder.Reminder;
import org.dialogueplatform.recommendations.reminder.ReminderStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One thing an organisation owes. */
@Schema(name = "WorkItem", description = "One thing an organisation owes")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkItem(Kind kind,
        @Schema(description = "The recommendation, measure, report, assessment or instruction") UUID id,
        @Schema(description = "The recommendation's reference or the measure's number") @Nullable String reference,
        @Schema(description = "In short, in the language in which it is authoritative") @Nullable String text,
        @Schema(description = "Until when, where that is known") @Nullable LocalDate dueOn,
        @Schema(description = "Whether that day has passed") boolean overdue,
        @Schema(description = "Whose turn it is: the head's to approve, the focal point's to do the rest") Office holder,
        @Schema(description = "When somebody was last reminded of it, and who; absent while nobody was") @Nullable Reminded reminded,
        @Schema(description = "Of an instruction: the meeting that gave it") @Nullable UUID meetingId) {

    WorkItem(Kind kind, UUID id, @Nullable String reference, @Nullable String text, @Nullable LocalDate dueOn,
            boolean overdue, Office holder) {
        this(kind, id, reference, text, dueOn, overdue, holder, null, null);
    }

    WorkItem remindedBy(@Nullable Reminder reminder) {
        return reminder == null ? this
                : new WorkItem(kind, id, reference, text, dueOn, overdue, holder,
                        new Reminded(reminder.remindedOn(), reminder.step(), reminder.kind(), reminder.dueOn()), meetingId);
    }

    WorkItem givenBy(UUID meeting) {
        return new WorkItem(kind, id, reference, text, dueOn, overdue, holder, reminded, meeting);
    }

    /** The last reminder of it. */
    @Schema(name = "Reminded", description = "The last reminder of something")
    public record Reminded(LocalDate on,
            @Schema(description = "To whom, or that it was proposed for the agenda") ReminderStep step,
            @Schema(description = "Of what was reminded: that it is to be completed, reported on or done") DueKind of,
            LocalDate dueOn) {
    }

    /** What is owed. */
    @Schema(name = "WorkKind")
    public enum Kind {
        /** A recommendation was transmitted to it, and it has taken no position. */
        POSITION,
        /** A position proposed for it is not approved. */
        POSITION_PROPOSAL,
        /** A measure it carries out is neither completed nor cancelled. */
        MEASURE,
        /** A report it began, or was given back, is not submitted. */
        REPORT,
        /** An assessment it began is not published. */
        ASSESSMENT,
        /** A recommendation it proposes was given back to it. */
        RECOMMENDATION,
        /** A meeting told it to do something, and it is not done. */
        INSTRUCTION
    }
}
