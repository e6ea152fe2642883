package org.dialogueplatform.recommendations.approval;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.register.ActingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationActs;

/** That addressees propose their position. */
@ApplicationScoped
@Priority(2)
class ProposalActs implements RecommendationActs {

    private final PositionProposals proposals;

    @Inject
    ProposalActs(PositionProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void offer(Actions.Offer offer, Recommendation recommendation, Actor actor) {
        offer.may("proposePosition", () -> {
            ActingRights.requireAddressee(actor, recommendation);
            proposals.requireCanPropose(recommendation, actor.organisation());
        });
    }
}
