package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a meeting is held again. */
@Schema(name = "MeetingCopyRequest", description = "When a meeting is held again, and what differs; the rest can be revised afterwards")
record CopyRequest(@NotNull Instant startsAt,
        @Schema(description = "The same if left out") @Valid @Nullable LocalizedText title,
        @Schema(description = "Its number; the next one if left out") @Min(1) @Max(9_999) @Nullable Integer number,
        @Schema(description = "true: another meeting of the body at the same venue and time is meant; say why (reason)") @Nullable Boolean acceptOverlap,
        @Schema(description = "Why another meeting at the same time is meant") @Size(max = 2000) @Nullable String reason,
        @Schema(description = "The body that holds it; the same if left out") @Nullable UUID bodyId) {
}
