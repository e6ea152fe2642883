package org.dialogueplatform.recommendations.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as an agency writes it. */
@Schema(name = "ProgressReportDocument", description = "A report on a measure as an agency writes it")
public record ReportDocument(
        @Schema(description = "The measure it is about; cannot be changed later") @NotNull @Nullable UUID measureId,
        @Schema(description = "Who reports; a representative's own organisation when left out") @Nullable UUID organisationId,
        @NotNull @Nullable LocalDate periodFrom,
        @Schema(description = "The last day reported on") @NotNull @Nullable LocalDate periodTo,
        @Schema(description = "What was done") @NotNull @Valid @Nullable LocalizedText narrative,
        @Schema(description = "What proves it") @Size(max = 50) @Nullable List<@NotNull @Valid EvidenceDocument> evidence,
        @Schema(description = "When it was written, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    ReportContent content() {
        return new ReportContent(Objects.requireNonNull(periodFrom), Objects.requireNonNull(periodTo),
                Objects.requireNonNull(narrative), EvidenceDocument.read(evidence));
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }

    /** What proves something. */
    @Schema(name = "EvidenceDocument", description = "What proves something")
    public record EvidenceDocument(
            @Schema(description = "What it is") @NotBlank @Size(max = 500) @Nullable String title,
            @Schema(description = "Where it can be read", examples = "https://adilet.zan.kz/eng/docs/P2200000258") @Size(max = 2000) @Pattern(regexp = "https?://[^\\s<>\"]+", message = "must be an address that begins with http:// or https://") @Nullable String link,
            @Schema(description = "A file of the organisation that was handed in; one that is open to everybody must be PUBLIC") @Nullable UUID fileId,
            @Schema(description = "Whether everybody may know of it; not, when left out") boolean open) {

        /** The list, which may be missing. */
        public static List<Evidence> read(@Nullable List<EvidenceDocument> documents) {
            return documents == null ? List.of()
                    : documents.stream().map(one -> new Evidence(Objects.requireNonNull(one.title), one.link, one.fileId,
                            one.open)).toList();
        }
    }
}
