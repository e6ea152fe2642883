package org.dialogueplatform.recommendations.register;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.All;

/** What can be done with a recommendation: its own steps first, then what other features offer. */
@ApplicationScoped
public class RecommendationActions {

    private final Actions actions;
    private final List<RecommendationActs> further;

    @Inject
    RecommendationActions(Actions actions, @All List<RecommendationActs> further) {
        this.actions = actions;
        this.further = further;
    }

    @Nullable
    List<Action> of(Recommendation recommendation, Actor actor) {
        Guard proponent = () -> ActingRights.requireProponent(actor, recommendation);
        Guard reviewer = () -> ActingRights.requireReviewer(actor, recommendation);
        Guard position = () -> requireMayTakePosition(recommendation, actor);
        Actions.Offer offer = actions.on(recommendation.id())
                .may("reviseRecommendation", proponent.and(recommendation::requireRevisable))
                .may("amendRecommendation", recommendation::requireAmendable)
                .may("readdressRecommendation", recommendation::requireReaddressable)
                .may("classifyRecommendation")
                .may("submitRecommendation", proponent.and(recommendation::requireSubmittable))
                .may("reviewRecommendation", recommendation::requireReviewable)
                .may("returnRecommendation", reviewer.and(recommendation::requireReturnable))
                .may("tableRecommendation", proponent.and(recommendation::requireTableable))
                .may("untableRecommendation", recommendation::requireTabled)
                .may("declineRecommendation", reviewer.and(recommendation::requireDeclinable))
                .may("withdrawRecommendation", proponent.and(recommendation::requireWithdrawable))
                .may("recordAdoption", recommendation::requireAdoptable)
                .may("recordTransmission", recommendation::requireTransmittable)
                .may("closeRecommendation", recommendation::requireClosable)
                .may("reopenRecommendation", recommendation::requireReopenable)
                .may("mergeRecommendation", recommendation::requireMergeable)
                .may("divideRecommendation", recommendation::requireDivisible)
                .may("embargoRecommendation", recommendation::requireEmbargoable)
                .may("liftEmbargo", recommendation::requireEmbargo)
                .may("publishRecommendation", recommendation::requirePublishable)
                .may("unpublishRecommendation", recommendation::requirePublic)
                .may("recordPosition", position.and(recommendation::requireAwaitsPositions));
        further.forEach(acts -> acts.offer(offer, recommendation, actor));
        return offer.list();
    }

    private static void requireMayTakePosition(Recommendation recommendation, Actor actor) {
        ActingRights.requireAddressee(actor, recommendation);
        ActingRights.requireMayTakePosition(actor);
    }
}
