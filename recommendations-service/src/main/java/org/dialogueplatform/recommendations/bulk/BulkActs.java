package org.dialogueplatform.recommendations.bulk;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.recommendations.procedure.ByHandRequest;
import org.dialogueplatform.recommendations.procedure.Outcomes;
import org.dialogueplatform.recommendations.register.Classifying;
import org.dialogueplatform.recommendations.register.Drafting;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationDocument;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.roadmap.Clustering;
import org.dialogueplatform.recommendations.roadmap.RoadMaps;

/** The acts that can be done to many: those that are done to one, and their rules. */
@ApplicationScoped
class BulkActs {

    private final Drafting drafting;
    private final Classifying classifying;
    private final Outcomes outcomes;
    private final Clustering clustering;
    private final Recommendations recommendations;
    private final RoadMaps roadMaps;

    @Inject
    BulkActs(Drafting drafting, Classifying classifying, Outcomes outcomes, Clustering clustering,
            Recommendations recommendations, RoadMaps roadMaps) {
        this.drafting = drafting;
        this.classifying = classifying;
        this.outcomes = outcomes;
        this.clustering = clustering;
        this.recommendations = recommendations;
        this.roadMaps = roadMaps;
    }

    /** The act, for use in the present transaction; refused if what it is done with does not hold for any recommendation. */
    Consumer<Recommendation> of(BulkOrder order, Actor actor) {
        BulkDetails details = order.details();
        return switch (order.action()) {
            case ASSIGN -> drafting.addressingFurther(RecommendationDocument.read(details.addressees()));
            case TAG -> classifying.retagging(details.add(), details.remove());
            case TRANSMIT -> adopted(outcomes
                    .transmission(new ByHandRequest(details.meetingId(), order.occurredAt(), order.reason())));
            case MOVE -> clustering.moving(details.roadMapId(), actor, order.occurredAt(), order.reason());
        };
    }

    /**
     * Keeps others from changing what an item is about until the transaction ends, so that what is judged is what holds; in
     * this order, so that two replicas wait for each other and are never stuck.
     */
    Recommendation lock(BulkWork work, UUID recommendation) {
        UUID roadMap = work.roadMap();
        if (roadMap != null) {
            roadMaps.findById(roadMap, LockModeType.PESSIMISTIC_WRITE);
        }
        recommendations.lock(recommendation);
        return recommendations.findById(recommendation);
    }

    /** By hand one by one may be passed on what is still on a table: a set would take along what nobody had in mind. */
    private static Consumer<Recommendation> adopted(Consumer<Recommendation> transmission) {
        return recommendation -> {
            if (recommendation.state() == ProcedureState.TABLED) {
                throw new RuleBroken("not-adopted",
                        "It is on an agenda and not adopted. What a meeting passed on without adopting it is recorded one by one.");
            }
            transmission.accept(recommendation);
        };
    }
}
