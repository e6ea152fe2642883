package org.dialogueplatform.recommendations.exchange.upr;

/**
 * How the file turned out to be written.
 *
 * @param delimiter what parts the columns: a comma, or the semicolon or tab that some spreadsheets write
 */
public record UprFormat(TextEncoding encoding, LineEnds lineEnds, char delimiter) {
}
