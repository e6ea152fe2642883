package org.dialogueplatform.recommendations.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.reference.KnownIntervention;
import org.dialogueplatform.recommendations.reference.KnownInterventions;
import org.dialogueplatform.recommendations.reference.KnownMeetings;
import org.jspecify.annotations.Nullable;

/** Gives what a recommendation came from to who may know of it. */
@ApplicationScoped
class InterventionLinks {

    private final KnownInterventions interventions;
    private final KnownMeetings meetings;

    @Inject
    InterventionLinks(KnownInterventions interventions, KnownMeetings meetings) {
        this.interventions = interventions;
        this.meetings = meetings;
    }

    @Nullable
    InterventionLink of(Recommendation recommendation, Actor reader) {
        KnownIntervention said = recommendation.interventionId() == null ? null
                : interventions.findById(recommendation.interventionId());
        return said != null && mayRead(reader, recommendation, said) ? InterventionLink.of(said) : null;
    }

    private boolean mayRead(Actor reader, Recommendation recommendation, KnownIntervention said) {
        return said.isCommon() && meetings.hasCommonItem(said.meetingId(), said.agendaItemId())
                || ReadingRights.readsEverything(reader)
                || !said.isHidden() && ReadingRights.readsInternals(reader, recommendation);
    }
}
