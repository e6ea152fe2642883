package org.dialogueplatform.platform.file;

/** Who may read a file at most; whether they do depends on what it is used for. */
public enum FileVisibility {
    /** Everybody. */
    PUBLIC,
    /** The organisations of the body and the assessors. */
    MEMBERS,
    /** Whose it is, and the secretariat. */
    OWN
}
