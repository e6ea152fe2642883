package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;

/** What another feature lets somebody do with a recommendation; those with a lower {@code @Priority} are told first. */
public interface RecommendationActs {

    void offer(Actions.Offer actions, Recommendation recommendation, Actor actor);
}
