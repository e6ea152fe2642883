package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One entry of what was measured; never overwritten.
 *
 * @param measuredOn the day for which it holds
 * @param recordedBy the organisation that recorded it; none for the secretariat
 * @param corrects the number of the entry in whose place it stands
 */
@Embeddable
public record IndicatorValue(
        @Column(nullable = false) LocalDate measuredOn,
        @Column(nullable = false) BigDecimal value,
        @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) Map<String, Map<String, BigDecimal>> disaggregated,
        @Column(nullable = false) String source,
        @Nullable String link,
        @Nullable UUID recordedBy,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        @Nullable Integer corrects) {

    static IndicatorValue of(Measurement measured, @Nullable UUID recordedBy, Occurrence occurrence,
            @Nullable Integer corrects) {
        return new IndicatorValue(measured.measuredOn(), measured.value(), measured.disaggregated(), measured.source(),
                measured.link(), recordedBy, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason(), corrects);
    }
}
