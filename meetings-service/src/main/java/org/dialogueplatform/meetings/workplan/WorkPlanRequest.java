package org.dialogueplatform.meetings.workplan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.meetings.meeting.MeetingMode;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new work plan. */
@Schema(name = "WorkPlanRequest", description = "What is planned for a year")
record WorkPlanRequest(@NotNull @Min(1990) @Max(2100) Integer year,
        @NotNull @Size(max = 200) List<@NotNull @Valid Item> items) {

    /** A topic and its quarter. */
    @Schema(name = "WorkPlanItemRequest", description = "A topic that is planned for a quarter")
    record Item(@Schema(description = "Of an item that is in the plan already; a new one has none") @Nullable UUID id,
            @NotNull @Valid LocalizedText topic, @NotNull @Min(1) @Max(4) Integer quarter,
            @Schema(description = "At what kind of meeting") @NotNull MeetingKind kind) {
    }

    /** What replaces the items of a plan. */
    @Schema(name = "WorkPlanRevision", description = "What replaces the items of a plan; items that are named by their id stay the same items")
    record Revision(@NotNull @Size(max = 200) List<@NotNull @Valid Item> items,
            @Schema(description = "Why; required once the plan was approved") @Size(max = 2000) @Nullable String reason) {
    }

    /** By which meeting a plan was approved. */
    @Schema(name = "WorkPlanApprovalRequest", description = "By which meeting a plan was approved, and when")
    record Approval(
            @Schema(description = "A meeting of the plan's year that has been opened, usually its first") @NotNull UUID meetingId,
            @Schema(description = "When, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
            @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {
    }

    /** When a meeting on a planned topic is to be held. */
    @Schema(name = "PlannedMeetingRequest", description = "When a meeting on a planned topic is to be held; the rest can be revised afterwards")
    record PlannedMeeting(@NotNull Instant startsAt, @NotNull Instant endsAt, @NotNull MeetingMode mode,
            @Schema(description = "IANA time zone of the place", implementation = String.class, examples = "Asia/Almaty") @NotNull ZoneId timeZone,
            @Schema(description = "The body that holds it; may be left out where there is one of the kind") @Nullable UUID bodyId) {
    }
}
