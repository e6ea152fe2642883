package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What can be done with a measure. */
@ApplicationScoped
public class MeasureActions {

    private final Actions actions;
    private final Planning planning;

    @Inject
    MeasureActions(Actions actions, Planning planning) {
        this.actions = actions;
        this.planning = planning;
    }

    @Nullable
    List<Action> of(Measure measure, Actor actor) {
        LocalDate today = planning.today();
        Guard leads = () -> Planning.requireLeads(actor, measure);
        return actions.on(measure.id()).may("reviseMeasure", measure::requireRevisable).may("linkMeasure")
                .may("prepareMeasure", leads.and(measure::requirePreparable))
                .may("beginMeasure", leads.and(measure::requireReadyToBegin))
                .may("completeMeasure", leads.and(measure::requireCompletable))
                .may("extendMeasure", leads.and(measure::requireExtendable))
                .may("cancelMeasure", leads.and(measure::requireCancellable))
                .may("pauseMeasure", () -> measure.requirePausable(today))
                .may("resumeMeasure", () -> measure.requirePaused(today)).list();
    }
}
