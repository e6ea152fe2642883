package org.dialogueplatform.recommendations.cosponsor;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.recommendations.register.ProponentRole;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationActs;

/** Who may put a name under a recommendation, and take which off again. */
@ApplicationScoped
@Priority(1)
class CoSponsorActs implements RecommendationActs {

    private final Actions actions;

    @Inject
    CoSponsorActs(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void offer(Actions.Offer offer, Recommendation recommendation, Actor actor) {
        UUID own = actor.organisation();
        if (actor.is(Role.SECRETARIAT)) {
            offer.may("joinRecommendation", recommendation::requireCanBeJoined);
        } else if (own != null) {
            offer.may("joinRecommendation", () -> recommendation.requireCanBeJoinedBy(own));
        }
        recommendation.proponents().stream().filter(one -> one.role() == ProponentRole.CO_SPONSOR)
                .forEach(one -> {
                    UUID coSponsor = one.organisationId();
                    if (coSponsor != null) {
                        offer.and(actions.on(recommendation.id(), coSponsor).may("leaveRecommendation", () -> {
                            CoSponsoring.requireInOwnName(coSponsor, actor);
                            recommendation.requireCanBeLeft();
                        }));
                    }
                });
    }
}
