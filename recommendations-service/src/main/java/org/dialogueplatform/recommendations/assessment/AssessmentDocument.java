package org.dialogueplatform.recommendations.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.followup.ReportDocument.EvidenceDocument;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment as its author writes it. */
@Schema(name = "AssessmentDocument", description = "An assessment as its author writes it")
public record AssessmentDocument(
        @Schema(description = "Whose view it is: SELF by an addressee, INDEPENDENT by an assessor, an NGO or an ombudsman institution that is not addressed, SECRETARIAT") @NotNull @Nullable AssessmentKind kind,
        @Schema(description = "Whose view it is; a representative's or assessor's own organisation when left out, none for the secretariat's") @Nullable UUID organisationId,
        @NotNull @Nullable Scale scale,
        @Schema(description = "On that scale: a word of ours, A to E, or FULLY, PARTIALLY, NOT", examples = "B") @NotBlank @Size(max = 50) @Nullable String value,
        @Schema(description = "Why") @NotNull @Valid @Nullable LocalizedText rationale,
        @Schema(description = "The day as of which it holds") @NotNull @Nullable LocalDate assessedOn,
        @Schema(description = "What proves it") @Size(max = 50) @Nullable List<@NotNull @Valid EvidenceDocument> evidence) {

    Judgement judgement() {
        return new Judgement(Objects.requireNonNull(scale), Objects.requireNonNull(value).strip(),
                Objects.requireNonNull(rationale), Objects.requireNonNull(assessedOn), EvidenceDocument.read(evidence));
    }
}
