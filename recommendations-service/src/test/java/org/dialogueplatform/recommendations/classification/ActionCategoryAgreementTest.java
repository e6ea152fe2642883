package org.dialogueplatform.recommendations.classification;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.recommendations.exchange.upr.UprFile;
import org.dialogueplatform.recommendations.exchange.upr.UprLine;
import org.dialogueplatform.recommendations.exchange.upr.UprRow;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

/** The rule against what people at UPR Info decided; their export is no part of this project and may not be there. */
class ActionCategoryAgreementTest {

    @Test
    void theSuggestionAgreesWithThoseWhoLabelledByHand() throws Exception {
        Path export = Contracts.root().resolveSibling("shared/data/upr-sessions-6-9.csv");
        assumeTrue(Files.exists(export), "the real export is not on this machine");
        List<UprRow> rows = new ArrayList<>();
        try (UprFile file = UprFile.open(export)) {
            file.forEachRemaining(line -> {
                if (line instanceof UprLine.Row row) {
                    rows.add(row.row());
                }
            });
        }
        // the last column: nothing suggested
        int[][] confusion = new int[5][6];
        rows.forEach(row -> confusion[row.actionCategory() - 1][ActionCategory.suggestFor(row.text(), Language.EN)
                .map(ActionCategory::ordinal).orElse(5)]++);

        int agreed = 0;
        int suggested = 0;
        for (int labelled = 0; labelled < 5; labelled++) {
            System.out.printf("labelled %d, suggested 1 to 5 and not at all: %s%n", labelled + 1,
                    Arrays.toString(confusion[labelled]));
            agreed += confusion[labelled][labelled];
            suggested += Arrays.stream(confusion[labelled]).limit(5).sum();
        }
        System.out.printf("Action category: %d of %d agree, %d suggested%n", agreed, rows.size(), suggested);
        assertTrue(agreed >= 0.83 * rows.size(), agreed + " of " + rows.size() + " agree");
        assertTrue(agreed >= 0.87 * suggested, agreed + " of " + suggested + " suggestions agree");
    }
}
