package org.dialogueplatform.meetings.agenda;

/** How far the agenda is agreed. */
public enum AgendaState {
    /** Being drawn up; items come and go. */
    DRAFT,
    /** Sent out with the announcement; items may still be added or reworded, none disappears. */
    CIRCULATED,
    /** Adopted at the opening of the meeting; what is dealt with is settled. */
    ADOPTED
}
