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
 */
public record PlanDetails(LocalizedText title, String legalAct, LocalDate validFrom, LocalDate validTo,
        @Nullable UUID follows) {

    public PlanDetails {
        if (validTo.isBefore(validFrom)) {
            throw new Invalid("/validTo", "ends-before-it-begins", "is before validFrom");
        }
    }
}
