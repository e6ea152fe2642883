package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;

/**
 * What a meeting decided about one recommendation.
 *
 * @param textVersion the wording it decided on
 */
public record MeetingDecision(UUID decisionId, UUID meetingId, int textVersion, Occurrence occurrence) {

    /** A meeting decides on what is on its own agenda, in the wording it had before it. */
    void requireAbout(Recommendation recommendation) {
        recommendation.requireNotTabledElsewhere(meetingId);
        if (textVersion != recommendation.textVersion()) {
            throw new RuleBroken("other-wording", "The meeting decided on wording " + textVersion + "; its wording is now "
                    + recommendation.textVersion() + ".");
        }
    }
}
