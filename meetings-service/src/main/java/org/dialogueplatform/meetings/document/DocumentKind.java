package org.dialogueplatform.meetings.document;

/** What a document is to the meeting. */
public enum DocumentKind {
    /** The agenda as it is handed round. */
    AGENDA,
    /** What somebody reports. */
    REPORT,
    /** What somebody says, in writing. */
    STATEMENT,
    /** A text that is to become something. */
    DRAFT,
    /** To be known beforehand. */
    BACKGROUND,
    /** Slides. */
    PRESENTATION,
    /** The minutes as they were signed. */
    MINUTES,
    /** Whatever else there is. */
    OTHER;

    /** Whether it is read before the meeting, so that its item waits for it; what is said or shown there is not. */
    boolean isMaterial() {
        return this == REPORT || this == DRAFT || this == BACKGROUND;
    }
}
