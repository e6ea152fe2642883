package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.plan.Frequency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as it is set. */
@Schema(name = "IndicatorDocument", description = "What is counted of a measure or of a recommendation, one of the two")
public record IndicatorDocument(
        @Schema(description = "Of this measure; cannot be changed later") @Nullable UUID measureId,
        @Schema(description = "Of this recommendation; cannot be changed later") @Nullable UUID recommendationId,
        @NotNull @Valid @Nullable LocalizedText name,
        @Schema(description = "Of the numbers", examples = "cases per year") @NotBlank @Size(max = 100) @Nullable String unit,
        @Schema(description = "Where it began") @NotNull @Valid @Nullable BaselineDocument baseline,
        @Schema(description = "Where it is to end") @NotNull @Valid @Nullable TargetDocument target,
        @Schema(description = "By what the numbers are divided", examples = "[\"sex\", \"region\"]") @Size(max = 20) @Nullable List<@NotBlank @Size(max = 100) String> disaggregation,
        @Schema(description = "How often it is measured") @NotNull @Nullable Frequency frequency,
        @Schema(description = "The end of the first period for which a value is due; those after it follow by the frequency") @NotNull @Nullable LocalDate firstDueOn,
        @Schema(description = "Who measures it; a representative's own organisation when left out") @Nullable UUID organisationId,
        @Schema(description = "When it was set, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    IndicatorDetails details(UUID organisation) {
        BaselineDocument from = Objects.requireNonNull(baseline);
        TargetDocument to = Objects.requireNonNull(target);
        return new IndicatorDetails(Objects.requireNonNull(name), Objects.requireNonNull(unit).strip(),
                new Baseline(Numbers.plain(Objects.requireNonNull(from.value())), Objects.requireNonNull(from.date())),
                new Target(Numbers.plain(Objects.requireNonNull(to.value())), Objects.requireNonNull(to.dueOn())),
                disaggregation == null ? List.of() : disaggregation.stream().map(String::strip).toList(),
                Objects.requireNonNull(frequency), Objects.requireNonNull(firstDueOn), organisation);
    }

    void requireOneThing() {
        if ((measureId == null) == (recommendationId == null)) {
            throw new Invalid("/measureId", "one-of-two", "and recommendationId: name one of the two, of which it is counted");
        }
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }

    /** Where it began. */
    @Schema(name = "BaselineDocument", description = "Where an indicator began")
    public record BaselineDocument(
            @NotNull @Digits(integer = 15, fraction = 6) @Nullable BigDecimal value,
            @Schema(description = "When that was measured") @NotNull @Nullable LocalDate date) {
    }

    /** Where it is to end. */
    @Schema(name = "TargetDocument", description = "Where an indicator is to end")
    public record TargetDocument(
            @NotNull @Digits(integer = 15, fraction = 6) @Nullable BigDecimal value,
            @Schema(description = "Until when") @NotNull @Nullable LocalDate dueOn) {
    }
}
