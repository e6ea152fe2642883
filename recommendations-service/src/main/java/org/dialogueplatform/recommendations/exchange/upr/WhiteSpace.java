package org.dialogueplatform.recommendations.exchange.upr;

/** White space as a reader sees it: that of Java and that of Unicode, which differ in the no-break spaces. */
final class WhiteSpace {

    private WhiteSpace() {
    }

    static boolean is(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
