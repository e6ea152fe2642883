package org.dialogueplatform.meetings.agenda;

/**
 * Whether an item can be dealt with, as far as its materials go. What misses the term is not admitted (Government Resolution
 * No. 247 of
 * 16 March 1999), unless the chair admits it.
 */
public enum Admission {
    /** Nothing stands against it. */
    ADMITTED,
    /** Its materials missed the term. */
    NOT_ADMITTED,
    /** They did, and the chair admitted it all the same. */
    ADMITTED_LATE
}
