package org.dialogueplatform.recommendations.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many came to what. */
@Schema(name = "BulkCounts", description = "How many of the set came to what")
public record BulkCounts(
        @Schema(description = "In the set") long total,
        @Schema(description = "Not done; yet, or, where the work was cancelled, at all. In a preview: to how many it can be done") long pending,
        @Schema(description = "As was wanted") long done,
        @Schema(description = "To which it cannot be done") long refused) {

    static final BulkCounts NONE = new BulkCounts(0, 0, 0, 0);

    BulkCounts plus(BulkOutcome outcome, long number) {
        return switch (outcome) {
            case PENDING -> new BulkCounts(total + number, pending + number, done, refused);
            case DONE -> new BulkCounts(total + number, pending, done + number, refused);
            case REFUSED -> new BulkCounts(total + number, pending, done, refused + number);
        };
    }
}
