package org.dialogueplatform.meetings.agenda;

/** What happens under an item. */
public enum AgendaItemKind {
    /** An opening or guest address. */
    ADDRESS,
    /** A body reports. */
    REPORT,
    /** Participants make proposals and submit recommendations. */
    PROPOSAL,
    /** An exchange of views. */
    DISCUSSION,
    /** A text is adopted. */
    ADOPTION,
    /** For information only. */
    INFORMATION,
    /** Whatever else there is. */
    OTHER_BUSINESS
}
