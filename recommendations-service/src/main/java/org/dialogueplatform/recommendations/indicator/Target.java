package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an indicator is to end.
 *
 * @param dueOn until when
 */
@Embeddable
public record Target(
        @Column(name = "target_value", nullable = false) BigDecimal value,
        @Column(name = "target_due_on", nullable = false) LocalDate dueOn) {
}
