package org.dialogueplatform.recommendations.exchange.upr;

/** Counts the ends of lines by their kind. */
final class LineEndCount {

    private long cr;
    private long lf;
    private long crlf;
    private boolean afterCr;

    /** The next byte or character. */
    void accept(int c) {
        if (c == '\r') {
            cr++;
        } else if (c == '\n') {
            if (afterCr) {
                cr--;
                crlf++;
            } else {
                lf++;
            }
        }
        afterCr = c == '\r';
    }

    LineEnds kind() {
        if (cr + lf + crlf == 0) {
            return LineEnds.NONE;
        }
        if (lf + crlf == 0) {
            return LineEnds.CR;
        }
        if (cr + crlf == 0) {
            return LineEnds.LF;
        }
        return cr + lf == 0 ? LineEnds.CRLF : LineEnds.MIXED;
    }

    /** Whether nine lines in ten end in a lone CR; the rest may be line breaks within cells. */
    boolean mostlyCr() {
        return cr > 0 && cr >= 9 * (lf + crlf);
    }
}
