package org.dialogueplatform.recommendations.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of assessments. */
public final class AssessmentEvents {

    public static final String TOPIC = "dialogue.recommendations.assessment.v1";

    private AssessmentEvents() {
    }

    @EventType("assessment.drafted.v1")
    public record Drafted(UUID assessmentId, UUID recommendationId, AssessmentKind kind) {
    }

    @EventType("assessment.revised.v1")
    public record Revised(UUID assessmentId, UUID recommendationId, AssessmentKind kind) {
    }

    @EventType("implementation.assessed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assessed(UUID assessmentId, UUID recommendationId, @Nullable String reference, AssessmentKind kind,
            @Nullable UUID organisationId, Scale scale, String value, Implementation implementation, LocalDate assessedOn,
            Implementation headline, boolean disputed) {

        static Assessed of(Assessment assessment, @Nullable String reference, ImplementationStatus status) {
            return new Assessed(assessment.id(), assessment.recommendationId(), reference, assessment.kind(),
                    assessment.organisationId(), assessment.scale(), assessment.value(), assessment.implementation(),
                    assessment.assessedOn(), status.headline(), status.disputed());
        }
    }

    /** The addressees' own view and the independent one differ, and did not before. */
    @EventType("implementation.disputed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Disputed(UUID assessmentId, UUID recommendationId, @Nullable String reference, Implementation self,
            Implementation independent) {

        static Disputed of(Assessment assessment, @Nullable String reference, ImplementationStatus status) {
            return new Disputed(assessment.id(), assessment.recommendationId(), reference,
                    Objects.requireNonNull(status.self()), Objects.requireNonNull(status.independent()));
        }
    }
}
