package org.dialogueplatform.recommendations.implementation;

import java.util.Map;

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
    public static final ImplementationStatus NOT_ASSESSED = of(Map.of());

    /** @param latest the latest published view of each kind; a kind that nobody has published a view of is not there */
    public static ImplementationStatus of(Map<AssessmentKind, Implementation> latest) {
        Implementation self = latest.get(AssessmentKind.SELF);
        Implementation independent = latest.get(AssessmentKind.INDEPENDENT);
        Implementation headline = independent != null ? independent : self;
        return new ImplementationStatus(headline == null ? Implementation.NOT_ASSESSED : headline, self, independent,
                latest.get(AssessmentKind.SECRETARIAT), self != null && independent != null && self != independent);
    }
}
