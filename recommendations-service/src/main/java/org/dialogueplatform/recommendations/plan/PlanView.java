package org.dialogueplatform.recommendations.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A plan as given to a reader. */
@Schema(name = "Plan", description = "A government plan of measures")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(UUID id, long version, TextView title,
        @Schema(description = "The act by which it was approved", examples = "Resolution No. 258 of 28 April 2022") String legalAct,
        LocalDate validFrom, LocalDate validTo,
        @Schema(description = "The plan before it") @Nullable UUID follows,
        @Schema(description = "How often its measures are reported on; absent where only their completion is") @Nullable Frequency reportingRhythm,
        @Schema(description = "Since when everybody may read it") @Nullable Instant publishedAt,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static PlanView of(Plan plan, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new PlanView(plan.id(), plan.version(), languages.view(plan.title()), plan.legalAct(), plan.validFrom(),
                plan.validTo(), plan.follows(), plan.reportingRhythm(), plan.publishedAt(), actions);
    }
}
