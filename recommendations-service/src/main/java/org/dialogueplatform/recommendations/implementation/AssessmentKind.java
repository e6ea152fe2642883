package org.dialogueplatform.recommendations.implementation;

/** Whose view an assessment is. */
public enum AssessmentKind {
    /** Of an addressee, of its own work. */
    SELF,
    /** Of an ombudsman institution, an NGO or another body that is not addressed. */
    INDEPENDENT,
    /** Of the secretariat. */
    SECRETARIAT
}
