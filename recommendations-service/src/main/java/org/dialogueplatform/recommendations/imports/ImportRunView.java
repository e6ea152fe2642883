package org.dialogueplatform.recommendations.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An import and what has come of it so far. */
@Schema(name = "ImportRun", description = "An import and what has come of it so far")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRunView(UUID id, ImportFormat format, String fileName,
        @Schema(description = "In bytes") long fileSize,
        @Schema(description = "SHA-256 of the file, in hexadecimal") String fileSha256,
        boolean dryRun,
        @Schema(description = "The States under review whose rows are taken; all, if empty") List<String> statesUnderReview,
        ImportState state,
        @Schema(description = "The encoding that was found", examples = "Mac-Roman") @Nullable String encoding,
        @Schema(description = "What that was concluded from", examples = "LIKELIEST") @Nullable String encodingEvidence,
        @Schema(description = "The line ends that were found", examples = "CR") @Nullable String lineEnds,
        RowCounts counts,
        @Schema(description = "What it does with words that no term has: as the service was configured when the file was handed in") UnknownTerms unknownTerms,
        @Schema(description = "How many of the rows had words that no term has; each of them is listed with its words") long rowsWithUnknownWords,
        @Schema(description = "Why it could not be gone on with") @Nullable Failure failure,
        Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {

    /** Why an import could not be gone on with. */
    @Schema(name = "ImportFailure", description = "Why an import could not be gone on with")
    public record Failure(@Schema(description = "Stable code", examples = "column-missing") String code, String reason) {
    }
}
