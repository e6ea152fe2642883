package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import org.dialogueplatform.platform.time.Occurrence;

/**
 * What a meeting decided about one recommendation.
 *
 * @param textVersion the wording it decided on
 */
public record MeetingDecision(UUID decisionId, UUID meetingId, int textVersion, Occurrence occurrence) {
}
