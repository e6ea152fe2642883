package org.dialogueplatform.recommendations.register;

/** Who may see the name of a proponent; the proponent chooses. The fewer, the further down. */
public enum ProponentVisibility {
    PUBLIC,
    /** Those who take part in the dialogue. */
    MEMBERS,
    /** The secretariat, the auditor, and the proponent itself. */
    SECRETARIAT_ONLY
}
