package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is.
 *
 * @param legalAct the act by which it was approved, as in "Resolution No. 258 of 28 April 2022"
 * @param validTo its last day
 * @param follows the plan before it
 * @param reportingRhythm how often its measures are reported on; only as they are completed, if it says nothing of it
 */
public record PlanDetails(LocalizedText title, String legalAct, LocalDate validFrom, LocalDate validTo,
        @Nullable UUID follows, @Nullable Frequency reportingRhythm) {

    public PlanDetails {
        if (validTo.isBefore(validFrom)) {
            throw new Invalid("/validTo", "ends-before-it-begins", "is before validFrom");
        }
        if (reportingRhythm != null && validTo.isAfter(validFrom.plusYears(Frequency.MOST_YEARS))) {
            throw new Invalid("/validTo", "out-of-range",
                    "is more than " + Frequency.MOST_YEARS + " years after validFrom: check the year");
        }
    }
}
