package org.dialogueplatform.recommendations.exchange.upr;

/**
 * A line of the file, as an editor shows it.
 *
 * @param number the first is 1
 * @param text without its end
 * @param cut whether it was too long to be kept whole
 */
record PhysicalLine(long number, String text, boolean cut) {

    boolean isBlank() {
        return !cut && text.isBlank();
    }
}
