package org.dialogueplatform.meetings.decision;

import java.util.UUID;

import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;

/** The wording of a decision was put right; what it decides stays as it was. */
@EventType("decision.corrected.v1")
record DecisionCorrected(UUID meetingId, UUID decisionId, UUID agendaItemId, LocalizedText text, String reason)
        implements
            MeetingFact {
}
