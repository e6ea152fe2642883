package org.dialogueplatform.recommendations.assessment;

import java.util.List;

import org.dialogueplatform.recommendations.implementation.Implementation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far a recommendation is implemented, derived from what was published and never stored. The policy: the latest independent
 * assessment; without one the latest of those who are addressed; the secretariat's stands beside them and decides nothing.
 *
 * @param headline by the policy
 * @param self the latest view of an addressee
 * @param independent the latest independent view
 * @param secretariat the latest view of the secretariat
 * @param disputed whether the addressees' view and the independent one differ
 */
@Schema(name = "ImplementationStatus", description = "How far it is implemented: the latest published view of each kind, and the headline: the independent one, else the addressees' own")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImplementationStatus(Implementation headline, @Nullable Implementation self,
        @Nullable Implementation independent, @Nullable Implementation secretariat,
        @Schema(description = "Whether the addressees' own view and the independent one differ") boolean disputed) {

    /** Nobody has said anything. */
    public static final ImplementationStatus NOT_ASSESSED = of(List.of());

    /** @param published assessments of one recommendation */
    public static ImplementationStatus of(List<Assessment> published) {
        Implementation self = latest(published, AssessmentKind.SELF);
        Implementation independent = latest(published, AssessmentKind.INDEPENDENT);
        Implementation headline = independent != null ? independent : self;
        return new ImplementationStatus(headline == null ? Implementation.NOT_ASSESSED : headline, self, independent,
                latest(published, AssessmentKind.SECRETARIAT), self != null && independent != null && self != independent);
    }

    private static @Nullable Implementation latest(List<Assessment> published, AssessmentKind kind) {
        return published.stream().filter(one -> one.kind() == kind && one.isPublished()).max(Assessment.BY_DATE)
                .map(Assessment::implementation).orElse(null);
    }
}
