package org.dialogueplatform.recommendations.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.recommendations.register.RecommendationDocument.AddresseeDocument;
import org.dialogueplatform.recommendations.register.TermCodes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A bulk work and what has come of it so far. */
@Schema(name = "BulkWork", description = "One act for a set of recommendations, and what has come of it so far")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkWorkView(UUID id, long version, BulkAction action,
        @Schema(description = "Of ASSIGN: whom they are addressed to besides") @Nullable List<AddresseeDocument> addressees,
        @Schema(description = "Of TAG: terms that are added") @Nullable TermCodes add,
        @Schema(description = "Of TAG: terms that are taken away") @Nullable TermCodes remove,
        @Schema(description = "Of TRANSMIT: the meeting that passed them on") @Nullable UUID meetingId,
        @Schema(description = "Of MOVE: the road map they come into") @Nullable UUID roadMapId,
        @Schema(description = "When it happened, if it was said") @Nullable Instant occurredAt,
        String reason,
        @Schema(description = "How the set was chosen; missing where its members were named") @Nullable Map<String, String> filter,
        BulkWorkState state, BulkCounts counts,
        @Schema(description = "What cannot be done and why, the first hundred; the items with ?outcome=REFUSED are all of it; not in lists") @Nullable List<BulkItemView> refused,
        Instant previewedAt, @Nullable Instant startedAt,
        @Schema(description = "When all was done, or when it was cancelled") @Nullable Instant finishedAt,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static BulkWorkView of(BulkWork work, BulkCounts counts, @Nullable List<BulkItemView> refused,
            @Nullable List<Action> actions) {
        BulkDetails details = work.details();
        return new BulkWorkView(work.id(), work.version(), work.action(), details.addressees(), details.add(),
                details.remove(), details.meetingId(), details.roadMapId(), work.occurredAt(), work.reason(), work.filter(),
                work.state(), counts, refused, work.previewedAt(), work.startedAt(), work.finishedAt(), actions);
    }
}
