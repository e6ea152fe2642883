package org.dialogueplatform.recommendations.register;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.implementation.ImplementationStatuses;
import org.dialogueplatform.recommendations.instruction.InstructionViews;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives recommendations to who is asking. */
@ApplicationScoped
public class RecommendationViews {

    private final Kinships kinships;
    private final ImplementationStatuses implementations;
    private final InterventionLinks interventions;
    private final InstructionViews instructions;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final RecommendationActions actions;

    @Inject
    RecommendationViews(Kinships kinships, ImplementationStatuses implementations, InterventionLinks interventions,
            InstructionViews instructions,
            CurrentActor actor, ReaderLanguages languages, RecommendationActions actions) {
        this.kinships = kinships;
        this.implementations = implementations;
        this.interventions = interventions;
        this.instructions = instructions;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
    }

    /** 200 with the recommendation as this reader may see it. */
    public RestResponse<RecommendationView> ok(Recommendation recommendation) {
        return EntityTags.ok(of(recommendation), recommendation.version());
    }

    RecommendationView of(Recommendation recommendation) {
        return RecommendationView.of(recommendation, actor.get(), languages,
                implementations.of(recommendation.id()), kinships.of(recommendation, actor.get()),
                interventions.of(recommendation, actor.get()),
                instructions.about(recommendation.id(), actor.get()),
                actions.of(recommendation, actor.get()));
    }

    /** How to show these in a list. */
    Function<Recommendation, RecommendationView> inList(List<Recommendation> rows, boolean withActions) {
        var known = implementations.of(rows.stream().map(Recommendation::id).toList());
        return row -> RecommendationView.inList(row, actor.get(), languages, known.of(row.id()),
                withActions ? actions.of(row, actor.get()) : null);
    }
}
