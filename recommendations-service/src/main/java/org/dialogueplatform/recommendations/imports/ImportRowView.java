package org.dialogueplatform.recommendations.imports;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of one row of a file, for the person who handed it in. */
@Schema(name = "ImportRow", description = "What became of one row of a file")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowView(
        @Schema(description = "The row's number, the first below the header being 1") long record,
        @Schema(description = "The line of the file it begins on, as an editor counts them") long line,
        RowOutcome outcome,
        @Schema(description = "The column at fault, if it is one", examples = "Response") @Nullable String column,
        @Schema(description = "Of a row at fault: stable code", examples = "unknown-response") @Nullable String code,
        @Schema(description = "Why, in words") @Nullable String reason,
        @Nullable UUID recommendationId,
        @Schema(examples = "UPR-7-KAZ-0042") @Nullable String reference,
        @Schema(description = "Those of its words that no term has", examples = "[\"Space law\"]") @Nullable List<String> unknownWords) {
}
