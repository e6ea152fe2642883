package org.dialogueplatform.meetings.meeting;

import org.dialogueplatform.meetings.body.BodyKind;

/** What sort of meeting it is. */
public enum MeetingKind {
    /** One of the body's quarterly meetings. */
    REGULAR(BodyKind.PLENARY),
    /** Called at short notice. */
    EXTRAORDINARY(BodyKind.PLENARY),
    /** Of the whole body. */
    PLENARY(BodyKind.PLENARY),
    /** On one theme. */
    THEMATIC(BodyKind.PLENARY),
    /** Of the working group. */
    WORKING_GROUP(BodyKind.WORKING_GROUP),
    /** Of a subgroup of the working group. */
    SUBGROUP(BodyKind.SUBGROUP);

    private final BodyKind heldBy;

    MeetingKind(BodyKind heldBy) {
        this.heldBy = heldBy;
    }

    /** What sort of body holds such meetings. */
    public BodyKind heldBy() {
        return heldBy;
    }
}
