package org.dialogueplatform.recommendations.work;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One thing an organisation owes. */
@Schema(name = "WorkItem", description = "One thing an organisation owes")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkItem(Kind kind,
        @Schema(description = "The recommendation, measure, report or assessment") UUID id,
        @Schema(description = "The recommendation's reference or the measure's number") @Nullable String reference,
        @Schema(description = "In short, in the language in which it is authoritative") @Nullable String text,
        @Schema(description = "Until when, where that is known") @Nullable LocalDate dueOn,
        @Schema(description = "Whether that day has passed") boolean overdue,
        @Schema(description = "Whose turn it is: the head's to approve, the focal point's to do the rest") Office holder) {

    /** What is owed. */
    @Schema(name = "WorkKind")
    public enum Kind {
        /** A recommendation was transmitted to it, and it has taken no position. */
        POSITION,
        /** A position proposed for it is not approved. */
        POSITION_PROPOSAL,
        /** A measure it carries out is neither completed nor cancelled. */
        MEASURE,
        /** A report it began, or was given back, is not submitted. */
        REPORT,
        /** An assessment it began is not published. */
        ASSESSMENT,
        /** A recommendation it proposes was given back to it. */
        RECOMMENDATION
    }
}
