package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was measured, as it is recorded. */
@Schema(name = "IndicatorValueDocument", description = "What was measured")
public record IndicatorValueDocument(
        @Schema(description = "The day for which it holds, such as the last of its period; one value for each period") @NotNull @Nullable LocalDate measuredOn,
        @NotNull @Digits(integer = 15, fraction = 6) @Nullable BigDecimal value,
        @Schema(description = "The parts of it: by dimension, by what the dimension divides it into", examples = "{\"sex\": {\"female\": 12, \"male\": 30}}") @Size(max = 20) @Nullable Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 200) Map<@NotBlank @Size(max = 200) String, @NotNull @Digits(integer = 15, fraction = 6) BigDecimal>> disaggregated,
        @Schema(description = "Where the number comes from", examples = "Bureau of National Statistics, courts, 2024") @NotBlank @Size(max = 500) @Nullable String source,
        @Schema(description = "Where that can be read") @Size(max = 2000) @Pattern(regexp = "https?://[^\\s<>\"]+", message = "must be an address that begins with http:// or https://") @Nullable String link,
        @Schema(description = "When it was entered, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required of a correction, and when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    Measurement measurement() {
        Map<String, Map<String, BigDecimal>> parts = new TreeMap<>();
        if (disaggregated != null) {
            disaggregated.forEach((dimension, values) -> {
                Map<String, BigDecimal> numbers = new TreeMap<>();
                values.forEach((part, number) -> numbers.put(part, Numbers.plain(number)));
                parts.put(dimension, numbers);
            });
        }
        return new Measurement(Objects.requireNonNull(measuredOn), Numbers.plain(Objects.requireNonNull(value)), parts,
                Objects.requireNonNull(source).strip(), link);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }
}
