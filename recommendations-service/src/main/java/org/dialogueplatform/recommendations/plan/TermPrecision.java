package org.dialogueplatform.recommendations.plan;

/** How precisely a plan says when something is due; the due date is the last day of what it says. */
public enum TermPrecision {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR
}
