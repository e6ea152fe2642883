package org.dialogueplatform.recommendations.exchange.upr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns an export must have, by their names in its header. Others, such as the States' groups, are passed over. */
enum UprColumn {
    /** The State under review. */
    TO("To"),
    TEXT("Text"),
    /** The recommending State. */
    FROM("From"),
    RESPONSE("Response"),
    ACTION("Action"),
    ISSUE("Issue"),
    SESSION("Session");

    private final String title;

    UprColumn(String title) {
        this.title = title;
    }

    /** As the header of an export has it. */
    String title() {
        return title;
    }

    static Optional<UprColumn> of(String heading) {
        String wanted = UprKey.normalised(heading).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.title.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    }
}
