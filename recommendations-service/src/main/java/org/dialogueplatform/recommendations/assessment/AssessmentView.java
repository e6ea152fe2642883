package org.dialogueplatform.recommendations.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.recommendations.followup.ReportView.EvidenceView;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An assessment as given to one reader. */
@Schema(name = "Assessment", description = "One judgement of how far a recommendation is implemented")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(UUID id, long version, UUID recommendationId, AssessmentKind kind,
        @Schema(description = "Whose view it is") @Nullable UUID organisationId, Scale scale, String value,
        @Schema(description = "What its value means in our words") Implementation implementation, TextView rationale,
        @Schema(description = "The day as of which it holds") LocalDate assessedOn,
        @Schema(description = "What proves it, as far as this reader may know of it") List<EvidenceView> evidence,
        @Schema(description = "Since when it counts") @Nullable Instant publishedAt,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static AssessmentView of(Assessment assessment, Actor actor, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        boolean internal = Assessments.readsEverything(actor) || Assessments.isOwn(actor, assessment);
        return new AssessmentView(assessment.id(), assessment.version(), assessment.recommendationId(), assessment.kind(),
                assessment.organisationId(), assessment.scale(), assessment.value(), assessment.implementation(),
                languages.view(assessment.rationale()), assessment.assessedOn(),
                EvidenceView.of(assessment.evidence(), internal), assessment.publishedAt(), actions);
    }
}
