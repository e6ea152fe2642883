package org.dialogueplatform.recommendations.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows came to what; all that were read are in one of the other numbers. */
@Embeddable
@Schema(name = "RowCounts", description = "How many rows came to what; every row read is in one of the other numbers")
public record RowCounts(
        @Column(name = "rows_read", nullable = false) @Schema(description = "Rows read so far") long read,
        @Column(nullable = false) @Schema(description = "Newly registered") long created,
        @Column(nullable = false) @Schema(description = "Registered before, and corrected") long updated,
        @Column(nullable = false) @Schema(description = "Registered before, and the same") long unchanged,
        @Column(nullable = false) @Schema(description = "In this file more than once") long repeated,
        @Column(nullable = false) @Schema(description = "Of a State under review that was not asked for") long skipped,
        @Column(nullable = false) @Schema(description = "Not usable") long refused) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0, 0);

    RowCounts plus(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> new RowCounts(read + 1, created + 1, updated, unchanged, repeated, skipped, refused);
            case UPDATED -> new RowCounts(read + 1, created, updated + 1, unchanged, repeated, skipped, refused);
            case UNCHANGED -> new RowCounts(read + 1, created, updated, unchanged + 1, repeated, skipped, refused);
            case REPEATED -> new RowCounts(read + 1, created, updated, unchanged, repeated + 1, skipped, refused);
            case SKIPPED -> new RowCounts(read + 1, created, updated, unchanged, repeated, skipped + 1, refused);
            case REFUSED -> new RowCounts(read + 1, created, updated, unchanged, repeated, skipped, refused + 1);
        };
    }
}
