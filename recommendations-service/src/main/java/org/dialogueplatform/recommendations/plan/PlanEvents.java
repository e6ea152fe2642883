package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of plans. */
public final class PlanEvents {

    public static final String TOPIC = "dialogue.recommendations.plan.v1";

    private PlanEvents() {
    }

    @EventType("plan.entered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entered(UUID planId, LocalizedText title, String legalAct, LocalDate validFrom, LocalDate validTo,
            @Nullable UUID follows, @Nullable Frequency reportingRhythm) {

        static Entered of(Plan plan) {
            return new Entered(plan.id(), plan.title(), plan.legalAct(), plan.validFrom(), plan.validTo(), plan.follows(),
                    plan.reportingRhythm());
        }
    }

    @EventType("plan.revised.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revised(UUID planId, LocalizedText title, String legalAct, LocalDate validFrom, LocalDate validTo,
            @Nullable UUID follows, @Nullable Frequency reportingRhythm) {

        static Revised of(Plan plan) {
            return new Revised(plan.id(), plan.title(), plan.legalAct(), plan.validFrom(), plan.validTo(), plan.follows(),
                    plan.reportingRhythm());
        }
    }

    @EventType("plan.published.v1")
    public record Published(UUID planId, LocalizedText title, String legalAct, LocalDate validFrom, LocalDate validTo) {

        static Published of(Plan plan) {
            return new Published(plan.id(), plan.title(), plan.legalAct(), plan.validFrom(), plan.validTo());
        }
    }
}
