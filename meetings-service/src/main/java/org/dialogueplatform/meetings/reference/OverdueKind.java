package org.dialogueplatform.meetings.reference;

/** What can be overdue, in the words of the recommendations-service, and where it is read. */
public enum OverdueKind {
    MEASURE_COMPLETION("/api/v1/measures/"),
    PROGRESS_REPORT("/api/v1/measures/"),
    INDICATOR_VALUE("/api/v1/indicators/");

    private final String path;

    OverdueKind(String path) {
        this.path = path;
    }

    /** Where such a thing is read; its id follows. */
    public String path() {
        return path;
    }
}
