package org.dialogueplatform.recommendations.register;

/** What is expected of an addressee. */
public enum AddresseeRole {
    /** Leads the implementation; at most one. */
    LEAD,
    /** Carries it out together with others. */
    CO,
    /** Is asked, but not responsible. */
    CONSULTED
}
