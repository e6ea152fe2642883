package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan.
 *
 * @param section the part of the plan it stands in
 * @param number as the plan numbers it
 * @param name what is to be done
 * @param completionForm what there is when it is done, as in "Proposal to the Government"
 * @param beginsOn when it begins, if the plan says so
 * @param agencies who carries it out, the first one leading
 * @param carriedFrom the measure of an earlier plan that it goes on with
 */
public record MeasureDetails(@Nullable String section, String number, LocalizedText name, LocalizedText completionForm,
        Term term, @Nullable LocalDate beginsOn, List<Agency> agencies, @Nullable UUID carriedFrom) {

    public MeasureDetails {
        if (beginsOn != null && term.dueOn() != null && term.dueOn().isBefore(beginsOn)) {
            throw new Invalid("/term", "due-before-beginning",
                    "means " + term.dueOn() + ", which is before the measure begins (" + beginsOn + ")");
        }
        if (agencies.isEmpty()) {
            throw new Invalid("/agencies", "no-agency", "is empty: somebody carries a measure out");
        }
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < agencies.size(); i++) {
            if (!named.add(agencies.get(i).organisationId())) {
                throw new Invalid("/agencies/" + i, "named-twice", "is named already");
            }
        }
        if (agencies.getFirst().byAgreement()) {
            throw new Invalid("/agencies/0/byAgreement", "leads-by-agreement",
                    "leads, and so cannot be there as agreed only: name first who is bound by the plan");
        }
        agencies = List.copyOf(agencies);
    }
}
