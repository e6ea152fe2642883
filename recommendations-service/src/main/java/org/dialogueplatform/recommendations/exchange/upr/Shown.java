package org.dialogueplatform.recommendations.exchange.upr;

/** Values of a file as a message shows them: on one line, and not at length. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {
    }

    static String shortened(String value) {
        String line = UprKey.normalised(value);
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

    static String quoted(String value) {
        return "“" + shortened(value) + "”";
    }
}
