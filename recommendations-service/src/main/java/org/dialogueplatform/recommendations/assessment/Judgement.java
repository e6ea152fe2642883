package org.dialogueplatform.recommendations.assessment;

import java.time.LocalDate;
import java.util.List;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.followup.Evidence;

/**
 * What an assessment says.
 *
 * @param value on its scale
 * @param rationale why
 * @param assessedOn the day as of which it holds
 */
public record Judgement(Scale scale, String value, LocalizedText rationale, LocalDate assessedOn, List<Evidence> evidence) {

    public Judgement {
        scale.meaningOf(value);
        evidence = List.copyOf(evidence);
    }
}
