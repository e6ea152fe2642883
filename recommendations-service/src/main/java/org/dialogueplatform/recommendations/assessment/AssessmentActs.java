package org.dialogueplatform.recommendations.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationActs;

/** That implementation is assessed, by those whose view there can be. */
@ApplicationScoped
@Priority(3)
class AssessmentActs implements RecommendationActs {

    private final KnownOrganisations organisations;

    @Inject
    AssessmentActs(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void offer(Actions.Offer offer, Recommendation recommendation, Actor actor) {
        if (actor.is(Role.SECRETARIAT, Role.ASSESSOR) || hasAView(recommendation, actor)) {
            offer.may("draftAssessment", () -> Assessing.requireAssessable(recommendation));
        }
    }

    /** Addressees have one of their own, and so have independent organisations. */
    private boolean hasAView(Recommendation recommendation, Actor actor) {
        return actor.organisation() != null && (recommendation.isAddressedTo(actor.organisation())
                || organisations.findByIdOptional(actor.organisation())
                        .map(own -> Assessing.INDEPENDENT.contains(own.category())).orElse(false));
    }
}
