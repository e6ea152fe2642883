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
    ASSESSOR;

    /** The suite-wide role that comes with it. */
    public Role role() {
        return switch (this) {
            case HEAD, FOCAL_POINT, DELEGATE -> Role.REPRESENTATIVE;
            case SECRETARY -> Role.SECRETARIAT;
            case ASSESSOR -> Role.ASSESSOR;
        };
    }
}
