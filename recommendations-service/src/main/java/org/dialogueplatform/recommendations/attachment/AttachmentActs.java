package org.dialogueplatform.recommendations.attachment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.register.ActingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationActs;

/** That files are attached to what is being written. */
@ApplicationScoped
@Priority(4)
class AttachmentActs implements RecommendationActs {

    @Override
    public void offer(Actions.Offer offer, Recommendation recommendation, Actor actor) {
        offer.may("attachFile", () -> {
            ActingRights.requireProponent(actor, recommendation);
            Attachment.requireBeingWritten(recommendation);
        });
    }
}
