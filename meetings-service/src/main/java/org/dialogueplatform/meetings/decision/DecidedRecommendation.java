package org.dialogueplatform.meetings.decision;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recommendation as it was when it was decided on.
 *
 * @param eventNo the newest event that was known of it
 * @param textVersion the wording that lay on the table
 */
@Schema(name = "DecidedRecommendation", requiredProperties = { "id", "reference", "eventNo",
        "textVersion" }, description = "A recommendation as it was when it was decided on")
public record DecidedRecommendation(UUID id, @Schema(examples = "HDDP-2023-01-007") String reference, long eventNo,
        int textVersion) {
}
