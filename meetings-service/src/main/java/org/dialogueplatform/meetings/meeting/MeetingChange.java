package org.dialogueplatform.meetings.meeting;

/** What a revision changed, so that those who hear of it know whether it concerns them. */
public enum MeetingChange {
    KIND,
    MODE,
    TITLE,
    /** Start, end or time zone: the meeting was rescheduled. */
    TIME,
    /** The venue or the online access. */
    PLACE,
    CAPACITY,
    /** The announced registration window. */
    REGISTRATION,
    /** Who chairs and keeps the record, and in which languages. */
    CONDUCT,
    /** Until when materials come in. */
    MATERIALS,
    /** Items of the agenda. */
    AGENDA
}
