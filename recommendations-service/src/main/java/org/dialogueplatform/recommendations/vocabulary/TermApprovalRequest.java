package org.dialogueplatform.recommendations.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a proposed term is to be, where that is not what its word says by itself. */
@Schema(name = "TermApprovalRequest", description = "What a proposed term is to be, where that is not what its word says by itself")
public record TermApprovalRequest(
        @Schema(description = "Unique within the scheme, for ever; made of the word's letters and digits when left out", examples = "space-law") @Size(max = TermDocument.CODE_LENGTH) @Pattern(regexp = TermDocument.CODE, message = "must be letters and digits, joined by single hyphens or dots") @Nullable String code,
        @Schema(description = "What it is called; the word, in English, when left out") @Valid @Nullable LocalizedText labels,
        @Schema(description = "The code of the term of the same scheme that includes it", examples = "justice") @Size(max = TermDocument.CODE_LENGTH) @Nullable String broader) {

    static final TermApprovalRequest NOTHING = new TermApprovalRequest(null, null, null);
}
