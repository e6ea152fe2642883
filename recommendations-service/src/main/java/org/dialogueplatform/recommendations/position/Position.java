package org.dialogueplatform.recommendations.position;

/** What an addressee says of a recommendation. In the Universal Periodic Review a State supports or notes; it cannot reject. */
public enum Position {
    /** Nothing said yet. */
    PENDING,
    SUPPORTED,
    SUPPORTED_IN_PART,
    NOTED,
    /** It is not for this addressee. */
    NOT_APPLICABLE
}
