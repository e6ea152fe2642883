package org.dialogueplatform.meetings.workplan;

import java.util.UUID;

import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;

/** A meeting approved the plan for its year. */
@EventType("work-plan.approved.v1")
record WorkPlanApproved(UUID meetingId, UUID workPlanId, int year) implements MeetingFact {
}
