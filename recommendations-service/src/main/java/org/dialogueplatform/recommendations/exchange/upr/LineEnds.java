package org.dialogueplatform.recommendations.exchange.upr;

/** How the lines of a file end. */
public enum LineEnds {
    /** As on the classic Macintosh. */
    CR,
    /** As on Unix. */
    LF,
    /** As on Windows. */
    CRLF,
    /** More than one way; common where a cell holds line breaks of its own. */
    MIXED,
    /** The file is a single line. */
    NONE
}
