package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What can be done with a mandate. */
@ApplicationScoped
public class MandateActions {

    private final Actions actions;
    private final Mandates mandates;

    MandateActions(Actions actions, Mandates mandates) {
        this.actions = actions;
        this.mandates = mandates;
    }

    @Nullable
    List<Action> of(Mandate mandate, Actor actor, Instant now) {
        return actions.on(mandate.id()).may("endMandate", () -> {
            mandates.requireMayEnd(mandate, actor);
            mandate.requireEndable(now);
        }).may("nameDeputy", () -> {
            Deputies.requireDecidesOnDeputies(actor, mandate);
            Deputyship.requireHasDeputies(mandate);
        }).list();
    }
}
