package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Something that happened to a meeting, as told on its topic. Its implementations carry the type of the event. */
public interface MeetingFact {

    UUID meetingId();

    /** The item of the agenda it is about, if it is about one. */
    default @Nullable UUID agendaItemId() {
        return null;
    }
}
