package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

/** Something that happened to a meeting, as told on its topic. Its implementations carry the type of the event. */
public interface MeetingFact {

    UUID meetingId();
}
