package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One line of a meeting's log. */
@Schema(name = "MeetingAct", requiredProperties = { "eventNo", "act", "occurredAt",
        "recordedAt" }, description = "One line of a meeting's log")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingActView(@Schema(description = "The number of the event that told of it") long eventNo,
        @Schema(examples = "meeting.announced") String act, Instant occurredAt,
        @Schema(description = "When it really was, if that was recorded wrongly") @Nullable Instant correctedOccurredAt,
        Instant recordedAt, @Nullable String reason,
        @Schema(description = "Who did it: the subject of their token; not known of the oldest") @Nullable String subject,
        @Schema(description = "The item of the agenda it is about") @Nullable UUID agendaItemId,
        @Schema(description = "Of a correction: the eventNo of the act it corrects") @Nullable Long corrects) {

    static MeetingActView of(MeetingAct act) {
        return new MeetingActView(act.eventNo(), act.act(), act.occurredAt(), act.reallyOccurred(),
                act.recordedAt(), act.reason(), act.subject(), act.agendaItemId(), act.corrects());
    }
}
