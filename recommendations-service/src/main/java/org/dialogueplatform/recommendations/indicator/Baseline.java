package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an indicator began.
 *
 * @param date when it was measured
 */
@Embeddable
public record Baseline(
        @Column(name = "baseline_value", nullable = false) BigDecimal value,
        @Column(name = "baseline_date", nullable = false) LocalDate date) {
}
