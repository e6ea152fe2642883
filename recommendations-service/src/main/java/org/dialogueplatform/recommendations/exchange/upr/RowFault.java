package org.dialogueplatform.recommendations.exchange.upr;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a row cannot be taken.
 *
 * @param column its name in the header; null if the row as a whole is at fault
 * @param code stable, for programs
 * @param reason for the person who has to mend the file
 */
public record RowFault(@Nullable String column, String code, String reason) {

    public static final String WRONG_NUMBER_OF_COLUMNS = "wrong-number-of-columns";
    public static final String UNBALANCED_QUOTE = "unbalanced-quote";
    public static final String ROW_TOO_LONG = "row-too-long";
    public static final String UNREADABLE_CHARACTER = "unreadable-character";
    public static final String UNKNOWN_STATE = "unknown-state";
    public static final String EMPTY_TEXT = "empty-text";
    public static final String UNKNOWN_RESPONSE = "unknown-response";
    public static final String UNREADABLE_ACTION_CATEGORY = "unreadable-action-category";
    public static final String UNREADABLE_SESSION = "unreadable-session";
    /** A State's own promise. */
    public static final String NOT_A_RECOMMENDATION = "not-a-recommendation";
    public static final String CONTRADICTS_EARLIER_ROW = "contradicts-earlier-row";
}
