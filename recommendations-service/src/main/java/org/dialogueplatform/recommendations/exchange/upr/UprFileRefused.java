package org.dialogueplatform.recommendations.exchange.upr;

/** The file as a whole cannot be taken: there is no row to speak of before this is mended. */
public final class UprFileRefused extends RuntimeException {

    public static final String EMPTY_FILE = "empty-file";
    public static final String NOT_A_TEXT = "not-a-text";
    public static final String COLUMN_MISSING = "column-missing";
    public static final String COLUMN_TWICE = "column-twice";

    private static final long serialVersionUID = 1;

    private final String code;

    UprFileRefused(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** For the person who has to mend the file. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
