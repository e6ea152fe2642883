package org.dialogueplatform.recommendations.position;

/** Who recorded a position. */
public enum PositionOrigin {
    /** The addressee's own representative. */
    ADDRESSEE,
    SECRETARIAT,
    /** It came with an export of another register, which may lack what must be stated here. */
    IMPORT
}
