package org.dialogueplatform.recommendations.followup;

import java.time.LocalDate;
import java.util.List;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;

/**
 * What a report says.
 *
 * @param periodTo its last day
 * @param narrative what was done
 */
public record ReportContent(LocalDate periodFrom, LocalDate periodTo, LocalizedText narrative, List<Evidence> evidence) {

    public ReportContent {
        if (periodTo.isBefore(periodFrom)) {
            throw new Invalid("/periodTo", "ends-before-it-begins", "is before periodFrom");
        }
        evidence = List.copyOf(evidence);
    }
}
