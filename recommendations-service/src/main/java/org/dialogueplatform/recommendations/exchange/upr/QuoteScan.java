package org.dialogueplatform.recommendations.exchange.upr;

/**
 * Follows the quotation marks of one record through its lines, to know where it ends. A mark opens only at the
 * beginning of a field; inside, two of them are one of the text; after the closing one only white space may come
 * before the delimiter.
 */
final class QuoteScan {

    /** How things stand at the end of a line. */
    enum State {
        /** The record may end here. */
        COMPLETE,
        /** A field in quotes goes on in the next line. */
        OPEN,
        /** Something stands between a closing mark and the delimiter. */
        BROKEN
    }

    private final char delimiter;
    private boolean open;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    State line(String text) {
        boolean fieldBegins = !open;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open) {
                if (c == '"') {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        open = false;
                        i = skipWhiteSpace(text, i + 1);
                        if (i < text.length() && text.charAt(i) != delimiter) {
                            return State.BROKEN;
                        }
                        fieldBegins = true;
                    }
                }
            } else {
                open = fieldBegins && c == '"';
                fieldBegins = c == delimiter;
            }
        }
        return open ? State.OPEN : State.COMPLETE;
    }

    private int skipWhiteSpace(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != delimiter && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
