package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

/** What is proposed for agendas. */
public interface ProposedSubjects {

    /** Ends in "invalid" unless this is proposed for the agenda of this meeting. */
    void requireProposed(Meeting meeting, UUID subject);
}
