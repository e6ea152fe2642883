package org.dialogueplatform.meetings.decision;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.decision.Instruction.Instructed;
import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A meeting decided something; the recommendations-service does with the recommendations what the kind says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@EventType("decision.taken.v1")
record DecisionTaken(UUID meetingId, UUID decisionId, UUID agendaItemId, DecisionKind kind, DecisionMethod method,
        LocalizedText text, List<DecidedRecommendation> recommendations, @Nullable Votes votes,
        List<Instructed> instructions) implements MeetingFact {
}
