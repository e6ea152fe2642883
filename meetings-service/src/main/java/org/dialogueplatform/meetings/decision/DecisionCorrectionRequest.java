package org.dialogueplatform.meetings.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a decision should have been worded. */
@Schema(name = "DecisionCorrectionRequest", description = "How a decision should have been worded")
record DecisionCorrectionRequest(@NotNull @Valid LocalizedText text,
        @Schema(description = "What was wrong, and why it is corrected") @NotBlank @Size(max = 2000) String reason) {
}
