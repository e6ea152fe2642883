package org.dialogueplatform.recommendations.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.assessment.Scale;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.register.Addressed;
import org.dialogueplatform.recommendations.register.RecommendationEvents.To;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What everybody is told of recommendations. Who proposes one and why something was done are not in it, but for the reason for
 * which one was taken off the public record, which is given for everybody. Which fact becomes which of these,
 * {@link PublicFacts}
 * says.
 */
final class PublicRecommendationEvents {

    private PublicRecommendationEvents() {
    }

    /** Another recommendation that is public. */
    record Related(UUID recommendationId, String reference) {
    }

    /** It was made elsewhere and is in the register. */
    @EventType("public.recommendation.registered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registered(@JsonUnwrapped About about, int textVersion, LocalizedText text, @Nullable LocalizedText summary) {
    }

    /** It has become public, for the first time or again. */
    @EventType("public.recommendation.published.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(@JsonUnwrapped About about, int textVersion, LocalizedText text, @Nullable LocalizedText summary,
            @Nullable Related partOf) {
    }

    /** Something else of what everybody reads of it has changed. */
    @EventType("public.recommendation.corrected.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corrected(@JsonUnwrapped About about, List<String> changed, int textVersion, LocalizedText text,
            @Nullable LocalizedText summary) {
    }

    @EventType("public.recommendation.unpublished.v1")
    record Unpublished(@JsonUnwrapped About about, String reason) {
    }

    @EventType("public.recommendation.withdrawn.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(@JsonUnwrapped About about, @Nullable UUID meetingId) {
    }

    @EventType("public.recommendation.not-adopted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotAdopted(@JsonUnwrapped About about, @Nullable UUID meetingId) {
    }

    /** Without a decision where it was recorded by hand. */
    @EventType("public.recommendation.adopted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adopted(@JsonUnwrapped About about, UUID meetingId, @Nullable UUID decisionId) {
    }

    /** Without a decision where it was recorded by hand. */
    @EventType("public.recommendation.transmitted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Transmitted(@JsonUnwrapped About about, @Nullable UUID meetingId, @Nullable UUID decisionId, List<To> addressees) {
    }

    @EventType("public.recommendation.position-recorded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionRecorded(@JsonUnwrapped About about, Addressed addressee, Position position, @Nullable String act,
            @Nullable LocalDate date, @Nullable String source) {
    }

    @EventType("public.recommendation.position-changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionChanged(@JsonUnwrapped About about, Addressed addressee, Position previous, Position position,
            @Nullable String act, @Nullable LocalDate date, @Nullable String source) {
    }

    /** A measure of a published plan stands for it. */
    @EventType("public.recommendation.measure-linked.v1")
    record MeasureLinked(@JsonUnwrapped About about, UUID measureId, UUID planId) {
    }

    /** On a measure that stands for it. */
    @EventType("public.recommendation.progress-report-published.v1")
    record ProgressReportPublished(@JsonUnwrapped About about, UUID reportId, UUID measureId, UUID organisationId,
            LocalDate periodFrom, LocalDate periodTo) {
    }

    /** @param organisationId whose view it is; none where it is the secretariat's */
    @EventType("public.recommendation.implementation-assessed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImplementationAssessed(@JsonUnwrapped About about, UUID assessmentId, AssessmentKind kind,
            @Nullable UUID organisationId, Scale scale, String value, Implementation implementation, LocalDate assessedOn) {
    }

    /** A measure that stands for it should have been completed. */
    @EventType("public.recommendation.overdue.v1")
    record Overdue(@JsonUnwrapped About about, UUID measureId, UUID organisationId, LocalDate dueOn) {
    }

    /** Into one that everybody may read, if it is named. */
    @EventType("public.recommendation.merged.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merged(@JsonUnwrapped About about, @Nullable Related into) {
    }

    @EventType("public.recommendation.split.v1")
    record Split(@JsonUnwrapped About about, List<Related> parts) {
    }

    @EventType("public.recommendation.closed.v1")
    record Closed(@JsonUnwrapped About about) {
    }

    /** It is with its addressees again. */
    @EventType("public.recommendation.reopened.v1")
    record Reopened(@JsonUnwrapped About about) {
    }
}
