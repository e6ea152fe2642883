package org.dialogueplatform.recommendations.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of a plan as the secretariat enters it. */
@Schema(name = "MeasureDocument", description = "A row of a plan")
public record MeasureDocument(
        @Schema(description = "The part of the plan it stands in") @Size(max = 500) @Nullable String section,
        @Schema(description = "As the plan numbers it", examples = "2") @NotBlank @Size(max = 50) @Nullable String number,
        @NotNull @Valid @Nullable LocalizedText name,
        @Schema(description = "What there is when it is done") @NotNull @Valid @Nullable LocalizedText completionForm,
        @Schema(description = "When it is due, as the plan words it; what cannot be read is kept and has no due date", examples = "By the end of 2023") @NotBlank @Size(max = 500) @Nullable String term,
        @Schema(description = "When it begins, if the plan says so") @Nullable LocalDate beginsOn,
        @Schema(description = "Who carries it out; the first one leads") @NotEmpty @Size(max = 100) @Nullable List<@NotNull @Valid AgencyDocument> agencies,
        @Schema(description = "The measure of the plan before that it goes on with") @Nullable UUID carriedFrom,
        @Schema(description = "When it was entered, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    MeasureDetails details(Plan plan) {
        return new MeasureDetails(section, Objects.requireNonNull(number).strip(), Objects.requireNonNull(name),
                Objects.requireNonNull(completionForm), Term.read(Objects.requireNonNull(term), plan.onlyYear()), beginsOn,
                Objects.requireNonNull(agencies).stream().map(AgencyDocument::read).toList(), carriedFrom);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }

    /** Who carries it out. */
    @Schema(name = "AgencyDocument", description = "An organisation that carries out a measure")
    public record AgencyDocument(@NotNull @Nullable UUID organisationId,
            @Schema(description = "As agreed: a body outside the Government, which the plan cannot bind") boolean byAgreement) {

        Agency read() {
            return new Agency(Objects.requireNonNull(organisationId), byAgreement);
        }
    }
}
