package org.dialogueplatform.recommendations.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.EntityTags;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives recommendations to who is asking. */
@ApplicationScoped
public class RecommendationViews {

    private final Kinships kinships;
    private final CurrentActor actor;
    private final ReaderLanguages languages;

    @Inject
    RecommendationViews(Kinships kinships, CurrentActor actor, ReaderLanguages languages) {
        this.kinships = kinships;
        this.actor = actor;
        this.languages = languages;
    }

    /** 200 with the recommendation as this reader may see it. */
    public RestResponse<RecommendationView> ok(Recommendation recommendation) {
        return EntityTags.ok(of(recommendation), recommendation.version());
    }

    RecommendationView of(Recommendation recommendation) {
        return RecommendationView.of(recommendation, actor.get(), languages, kinships.of(recommendation, actor.get()));
    }

    RecommendationView inList(Recommendation recommendation) {
        return RecommendationView.inList(recommendation, actor.get(), languages);
    }
}
