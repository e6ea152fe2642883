package org.dialogueplatform.platform.identity;

/** The suite-wide roles. What depends on a meeting or an organisation is not a role; it comes from memberships and mandates. */
public enum Role {
    /** Runs the body: convenes, records, transmits. */
    SECRETARIAT,
    /** Acts for one organisation. */
    REPRESENTATIVE,
    /** Judges independently what was done. */
    ASSESSOR,
    /** Checks people in at the door, nothing else. */
    DESK,
    /** A partner organisation's machine. */
    PARTNER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Keeps the suite running. */
    OPERATOR
}
