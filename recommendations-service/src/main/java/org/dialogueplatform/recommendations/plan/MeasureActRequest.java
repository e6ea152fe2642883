package org.dialogueplatform.recommendations.plan;

import java.time.Clock;
import java.time.Instant;

import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes with a step of a measure; which parts must be there depends on the step. */
@Schema(name = "MeasureAct", description = "What goes with a step of a measure")
public record MeasureActRequest(
        @Schema(description = "To complete it: the document in the form the plan demands, and where it can be read") @Size(max = 2000) @Nullable String document,
        @Schema(description = "To extend or cancel it: the act by which that is done") @Size(max = 2000) @Nullable String basis,
        @Schema(description = "To extend it: the new term", examples = "By the end of the third quarter of 2027") @Size(max = 500) @Nullable String term,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    private static final MeasureActRequest NOTHING = new MeasureActRequest(null, null, null, null, null);

    static MeasureActRequest read(@Nullable MeasureActRequest body) {
        return body == null ? NOTHING : body;
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
