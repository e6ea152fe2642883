package org.dialogueplatform.meetings.meeting;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One line of a meeting's log. */
@Schema(name = "MeetingAct", requiredProperties = { "eventNo", "act", "occurredAt",
        "recordedAt" }, description = "One line of a meeting's log")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingActView(@Schema(description = "The number of the event that told of it") long eventNo,
        @Schema(examples = "meeting.announced") String act, Instant occurredAt, Instant recordedAt, @Nullable String reason) {

    static MeetingActView of(MeetingAct act) {
        return new MeetingActView(act.eventNo(), act.act(), act.occurredAt(), act.recordedAt(), act.reason());
    }
}
