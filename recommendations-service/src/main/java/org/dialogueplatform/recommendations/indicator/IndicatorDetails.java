package org.dialogueplatform.recommendations.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.plan.Frequency;

/**
 * What is counted, and how often.
 *
 * @param unit of the numbers, as in "cases per year"
 * @param disaggregation by what the numbers are divided, as in "sex"
 * @param firstDueOn the end of the first period for which a value is due
 * @param organisationId who measures it
 */
public record IndicatorDetails(LocalizedText name, String unit, Baseline baseline, Target target, List<String> disaggregation,
        Frequency frequency, LocalDate firstDueOn, UUID organisationId) {

    public IndicatorDetails {
        if (!baseline.date().isBefore(target.dueOn())) {
            throw new Invalid("/baseline/date", "baseline-after-target",
                    "is not before the day on which the target is due (" + target.dueOn() + ")");
        }
        if (firstDueOn.isAfter(target.dueOn())) {
            throw new Invalid("/firstDueOn", "first-due-after-target",
                    "is after the day on which the target is due (" + target.dueOn() + ")");
        }
        if (!firstDueOn.isAfter(baseline.date())) {
            throw new Invalid("/firstDueOn", "first-due-before-baseline",
                    "is not after the day of the baseline (" + baseline.date() + ")");
        }
        if (target.dueOn().isAfter(baseline.date().plusYears(Frequency.MOST_YEARS))) {
            throw new Invalid("/target/dueOn", "out-of-range",
                    "is more than " + Frequency.MOST_YEARS + " years after the baseline: check the year");
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < disaggregation.size(); i++) {
            if (!named.add(disaggregation.get(i))) {
                throw new Invalid("/disaggregation/" + i, "named-twice", "is named already");
            }
        }
        disaggregation = List.copyOf(disaggregation);
    }
}
