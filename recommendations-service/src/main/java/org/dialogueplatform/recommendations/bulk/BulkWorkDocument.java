package org.dialogueplatform.recommendations.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.recommendations.register.RecommendationDocument.AddresseeDocument;
import org.dialogueplatform.recommendations.register.RecommendationFilter;
import org.dialogueplatform.recommendations.register.TermCodes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done to which recommendations. */
@Schema(name = "BulkWorkDocument", description = "What is to be done, to which recommendations, and why; the set is a filter or a list, one of the two")
public record BulkWorkDocument(
        @NotNull @Nullable BulkAction action,
        @Schema(description = "For ASSIGN: whom they are to be addressed to besides those they are") @Size(max = 10) @Nullable List<@NotNull @Valid AddresseeDocument> addressees,
        @Schema(description = "For TAG: terms to add") @Valid @Nullable TermCodes add,
        @Schema(description = "For TAG: terms to take away; may be deprecated ones") @Valid @Nullable TermCodes remove,
        @Schema(description = "For TRANSMIT: the meeting that passed them on, if one") @Nullable UUID meetingId,
        @Schema(description = "For MOVE: the road map they come into") @Nullable UUID roadMapId,
        @Schema(description = "For TRANSMIT and MOVE: when it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "All that the list of recommendations would give for it, 5,000 at most") @Valid @Nullable RecommendationFilter filter,
        @Schema(description = "These, 5,000 at most") @Nullable List<@NotNull UUID> recommendations,
        @Schema(description = "Why; it is part of the record of each") @NotNull @Size(min = 10, max = 1900) @Nullable String reason) {

    BulkOrder order() {
        BulkAction what = Objects.requireNonNull(action);
        var details = new BulkDetails(addressees, add, remove, meetingId, roadMapId);
        details.requireFor(what);
        if (occurredAt != null && what != BulkAction.TRANSMIT && what != BulkAction.MOVE) {
            throw new Invalid("/occurredAt", "not-of-this-action",
                    "does not belong to " + what + ", which happens when it is recorded: leave it out");
        }
        if ((filter == null) == (recommendations == null)) {
            throw new Invalid("/filter", "filter-or-list",
                    "and /recommendations are two ways to say which ones: give one of the two");
        }
        return new BulkOrder(what, details, occurredAt, Objects.requireNonNull(reason));
    }
}
