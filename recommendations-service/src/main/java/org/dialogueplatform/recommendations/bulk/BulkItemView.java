package org.dialogueplatform.recommendations.bulk;

import java.util.UUID;

import org.dialogueplatform.platform.translation.InReadersLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of one recommendation of a set. */
@Schema(name = "BulkWorkItem", description = "One recommendation of the set, and what became of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkItemView(
        @Schema(description = "Its number in the set, which begins with the newest") long no,
        UUID recommendationId,
        @Schema(examples = "HDDP-2023-01-001") @Nullable String reference,
        @Schema(description = "Which version of the recommendation was judged; of what is done, the one that came of it") long versionSeen,
        BulkOutcome outcome,
        @Schema(description = "Of what is refused: the problem the single act would have been answered with, the last part of its type", examples = "illegal-transition") @Nullable String problem,
        @Schema(description = "Of what is refused: the code of the rule or of the field, where there is one", examples = "second-lead") @Nullable String code,
        @Schema(description = "Of what is refused: why, in words, in the reader's language") @InReadersLanguage @Nullable String detail) {
}
