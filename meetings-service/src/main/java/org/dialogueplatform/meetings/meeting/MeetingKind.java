package org.dialogueplatform.meetings.meeting;

/** What sort of meeting it is. */
public enum MeetingKind {
    /** One of the body's quarterly meetings. */
    REGULAR(NumberSeries.BODY),
    /** Called at short notice. */
    EXTRAORDINARY(NumberSeries.BODY),
    /** Of the whole body. */
    PLENARY(NumberSeries.BODY),
    /** On one theme. */
    THEMATIC(NumberSeries.BODY),
    /** Of the working group. */
    WORKING_GROUP(NumberSeries.WORKING_GROUP),
    /** Of a subgroup of the working group. */
    SUBGROUP(NumberSeries.SUBGROUP);

    private final NumberSeries series;

    MeetingKind(NumberSeries series) {
        this.series = series;
    }

    /** With which meetings it is counted. */
    public NumberSeries series() {
        return series;
    }
}
