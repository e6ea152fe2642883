package org.dialogueplatform.meetings.readiness;

import java.util.List;

import org.dialogueplatform.meetings.meeting.MeetingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What still stands between a meeting and its next state. */
@Schema(name = "MeetingReadiness", requiredProperties = { "state", "ready",
        "open" }, description = "What still stands between a meeting and its next state, and what should be seen to before")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadinessView(MeetingState state,
        @Schema(description = "The state it goes to in the usual course; none from CLOSED and CANCELLED") @Nullable MeetingState next,
        @Schema(description = "Whether nothing blocks that state") boolean ready, List<Open> open) {

    /** Something to see to. */
    @Schema(name = "ReadinessPoint", requiredProperties = { "code", "detail", "blocking",
            "href" }, description = "Something to see to before the next state")
    record Open(@Schema(description = "Stable, for programs", examples = "venue-missing") String code,
            @Schema(description = "In words, in the reader's language") String detail,
            @Schema(description = "Whether the next state cannot be reached as long as it stands") boolean blocking,
            @Schema(description = "Where it is seen to") String href) {
    }
}
