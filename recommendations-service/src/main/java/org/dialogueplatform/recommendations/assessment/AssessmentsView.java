package org.dialogueplatform.recommendations.assessment;

import java.util.List;

import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a recommendation's implementation. */
@Schema(name = "Assessments", description = "What is said of a recommendation's implementation, and what follows from it")
public record AssessmentsView(ImplementationStatus status,
        @Schema(description = "In the order of their dates") List<AssessmentView> items) {
}
