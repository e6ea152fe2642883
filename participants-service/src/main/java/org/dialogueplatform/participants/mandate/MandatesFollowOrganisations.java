package org.dialogueplatform.participants.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.organisation.OrganisationEnded;

/** Mandates end with the organisation, but for those of people who go on for its successor, whom they follow. */
@ApplicationScoped
public class MandatesFollowOrganisations {

    private final Mandates mandates;

    MandatesFollowOrganisations(Mandates mandates) {
        this.mandates = mandates;
    }

    void on(@Observes OrganisationEnded ended) {
        if (ended.whereStaffGoes() == null) {
            for (Mandate mandate : mandates.lastingFor(ended.organisation().id(), ended.at())) {
                // one that rests on another has ended with it
                if (mandate.state(ended.at()) != MandateState.ENDED) {
                    mandates.lock(mandate);
                    mandates.end(mandate, null, "The organisation ended", ended.at());
                }
            }
        }
    }
}
