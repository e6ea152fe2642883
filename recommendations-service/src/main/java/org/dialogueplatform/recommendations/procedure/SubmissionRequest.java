package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.register.AgendaPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a recommendation is handed in; all of it may be missing. */
@Schema(name = "Submission", description = "The meeting a recommendation is meant for, and when and why it was handed in")
public record SubmissionRequest(
        @Schema(description = "The meeting it is meant for, if one") @Nullable UUID meetingId,
        @Schema(description = "An item of that meeting's agenda") @Nullable UUID agendaItemId,
        @Schema(description = "What was said at that meeting and led to it, if that is on record") @Nullable UUID interventionId,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    static final SubmissionRequest NOW = new SubmissionRequest(null, null, null, null, null);

    @Nullable
    AgendaPlace place() {
        if (meetingId == null && agendaItemId != null) {
            throw new Invalid("/meetingId", "meeting-required", "is missing: an agenda item belongs to a meeting");
        }
        if (meetingId == null && interventionId != null) {
            throw new Invalid("/meetingId", "meeting-required", "is missing: what was said was said at a meeting");
        }
        return meetingId == null ? null : new AgendaPlace(meetingId, agendaItemId);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
