package org.dialogueplatform.recommendations.assessment;

import java.util.UUID;

import org.dialogueplatform.recommendations.implementation.Implementation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recommendation of which those addressed say one thing and an independent body another. */
@Schema(name = "Dispute", description = "A recommendation of which those addressed say one thing and an independent body another")
public record Dispute(UUID recommendationId, UUID selfAssessmentId, Implementation self, UUID independentAssessmentId,
        Implementation independent) {
}
