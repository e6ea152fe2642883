package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody measured.
 *
 * @param measuredOn the day for which it holds, such as the last of its period
 * @param disaggregated the parts of it: by dimension, by what the dimension divides it into
 * @param source where the number comes from
 * @param link where that can be read
 */
public record Measurement(LocalDate measuredOn, BigDecimal value, Map<String, Map<String, BigDecimal>> disaggregated,
        String source, @Nullable String link) {
}
