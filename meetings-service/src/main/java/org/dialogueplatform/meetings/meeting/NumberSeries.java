package org.dialogueplatform.meetings.meeting;

/** Meetings that are counted together within a year: the 1st, 2nd, 3rd meeting of the body in 2023. */
public enum NumberSeries {
    /** Meetings of the body itself, of whatever kind. */
    BODY,
    /** Meetings of the working group. */
    WORKING_GROUP,
    /** Meetings of subgroups. */
    SUBGROUP
}
