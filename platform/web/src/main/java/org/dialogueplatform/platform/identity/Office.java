package org.dialogueplatform.platform.identity;

/** As what somebody acts, by their mandate. */
public enum Office {
    /** Heads the institution: approves what it says. */
    HEAD,
    /** Speaks for the organisation day by day. */
    FOCAL_POINT,
    /** Takes part for the organisation. */
    DELEGATE,
    /** Works in the secretariat. */
    SECRETARY,
    /** Judges independently. */
    ASSESSOR,
    /** Chairs a working group together with another, whoever they act for otherwise. */
    CO_CHAIR;

    /** The suite-wide role that comes with it. */
    public Role role() {
        return switch (this) {
            case HEAD, FOCAL_POINT, DELEGATE, CO_CHAIR -> Role.REPRESENTATIVE;
            case SECRETARY -> Role.SECRETARIAT;
            case ASSESSOR -> Role.ASSESSOR;
        };
    }

    /** Whether somebody can stand in for whoever holds it. */
    public boolean mayBeDeputised() {
        return this == HEAD || this == FOCAL_POINT;
    }

    /** Whether it is one by which somebody speaks for an organisation. */
    public boolean speaksForAnOrganisation() {
        return this == HEAD || this == FOCAL_POINT || this == DELEGATE;
    }

    /** Whether, of one and the same organisation, it opens more than the other. */
    public boolean outranks(Office other) {
        return speaksForAnOrganisation() && other.speaksForAnOrganisation() && compareTo(other) < 0;
    }
}
