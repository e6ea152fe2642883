package org.dialogueplatform.recommendations.register;

/** Where a wording of a recommendation comes from. */
public enum WordingOrigin {
    /** Its proponents wrote it. */
    PROPONENTS,
    /** A working group or the floor agreed on it, as the secretariat recorded. */
    AMENDMENT,
    /** It is what a part of another recommendation says. */
    DIVISION,
    /** The export of another register says it. */
    IMPORT
}
