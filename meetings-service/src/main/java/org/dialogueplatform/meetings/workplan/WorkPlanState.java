package org.dialogueplatform.meetings.workplan;

/** How far a work plan has come. */
public enum WorkPlanState {
    /** Being drawn up; the secretariat alone knows of it. */
    DRAFT,
    /** Approved by a meeting, and public. */
    APPROVED
}
