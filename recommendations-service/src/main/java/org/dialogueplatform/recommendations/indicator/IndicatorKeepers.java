package org.dialogueplatform.recommendations.indicator;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.recommendations.plan.Measures;

/** Who keeps an indicator: those who measure it, and what the other agencies of its measure may do, too. */
@ApplicationScoped
class IndicatorKeepers {

    private final Measures measures;

    @Inject
    IndicatorKeepers(Measures measures) {
        this.measures = measures;
    }

    void requireKeeper(Indicator indicator, Actor actor) {
        UUID measure = indicator.measureId();
        boolean byAgency = measure != null
                && measures.requireVisible(measure, actor).isCarriedOutBy(actor.organisation());
        if (!actor.is(Role.SECRETARIAT) && !actor.actsFor(indicator.organisationId()) && !byAgency) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "An indicator is kept by the organisation that measures it, the agencies of its measure and the secretariat.");
        }
    }
}
