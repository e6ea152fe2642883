package org.dialogueplatform.meetings.decision;

import java.util.UUID;

import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that a decision names, beside what is known of it here.
 *
 * @param eventNo the newest event those who decide have seen of it
 * @param textVersion the wording they have before them
 */
record OnTheTable(TabledRecommendation recommendation, long eventNo, int textVersion) {

    static OnTheTable of(UUID id, @Nullable TabledRecommendation known, long eventNo, int textVersion) {
        if (known == null || known.eventNo() < eventNo) {
            throw new ReferenceNotYetKnown("recommendation", known == null ? id : id + " as of event " + eventNo);
        }
        return new OnTheTable(known, eventNo, textVersion);
    }

    /** What a decision of this kind on this item records of it, if it may decide on it. */
    DecidedRecommendation requireDecidable(DecisionKind kind, UUID meetingId, UUID agendaItemId) {
        String reference = recommendation.reference();
        if (reference == null || !recommendation.isOnTableOf(meetingId, agendaItemId)) {
            throw new RuleBroken("not-tabled-here", "Recommendation " + (reference == null ? recommendation.id() : reference)
                    + " does not lie on the table under this item of this meeting.");
        }
        if (!kind.appliesTo(recommendation.state())) {
            throw new RuleBroken("no-longer-tabled", "Recommendation " + reference + " no longer lies on the table: it is "
                    + recommendation.state() + ".");
        }
        if (textVersion != recommendation.textVersion()) {
            throw new RuleBroken("stale-text", "Recommendation " + reference + " lies on the table in its wording "
                    + recommendation.textVersion() + ", not " + textVersion + ": read it again before deciding on it.");
        }
        return new DecidedRecommendation(recommendation.id(), reference, recommendation.eventNo(), textVersion);
    }
}
