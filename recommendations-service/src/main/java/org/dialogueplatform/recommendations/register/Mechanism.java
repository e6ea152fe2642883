package org.dialogueplatform.recommendations.register;

/** Where a recommendation was made. */
public enum Mechanism {
    /** The consultative and advisory body itself. */
    CAB,
    /** The Universal Periodic Review of the UN Human Rights Council. */
    UPR,
    TREATY_BODY,
    SPECIAL_PROCEDURE,
    OSCE_ODIHR,
    NGO,
    /** A national human rights institution. */
    NHRI
}
