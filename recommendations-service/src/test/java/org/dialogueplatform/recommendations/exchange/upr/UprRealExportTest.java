package org.dialogueplatform.recommendations.exchange.upr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dialogueplatform.recommendations.position.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The export of sessions 6 to 9 as UPR Info gave it out; it is no part of this project and may not be there. */
class UprRealExportTest {

    private static final Path EXPORT = Path.of("shared", "data", "upr-sessions-6-9.csv");

    private Path export = EXPORT;

    @BeforeEach
    void theExportIsThere() {
        export = besideTheCheckout();
        assumeTrue(Files.isReadable(export), "skipped: the real export is not at ../" + EXPORT + " beside the checkout");
    }

    @Test
    void everyRowOfTheRealExportIsUnderstood() throws Exception {
        List<UprRow> rows = new ArrayList<>();
        List<UprLine.Repeated> repeated = new ArrayList<>();
        List<UprLine.Refused> refused = new ArrayList<>();
        try (UprFile file = UprFile.open(export)) {
            assertEquals("Mac-Roman", file.format().encoding().label());
            assertEquals(LineEnds.CR, file.format().lineEnds());
            assertEquals(',', file.format().delimiter());
            file.forEachRemaining(line -> {
                switch (line) {
                    case UprLine.Row row -> rows.add(row.row());
                    case UprLine.Repeated again -> repeated.add(again);
                    case UprLine.Refused fault -> refused.add(fault);
                }
            });
        }
        assertEquals(List.of(), refused);
        assertEquals(8_343, rows.size() + repeated.size());
        assertEquals(8_342, rows.size());
        assertEquals(1, repeated.size());
        assertEquals("LSO", repeated.getFirst().row().stateUnderReview());
        assertEquals(2_137, rows.stream().filter(row -> row.position() == Position.NOTED).count());
        assertEquals(129, rows.stream().filter(row -> row.stateUnderReview().equals("KAZ")).count());
        assertTrue(rows.stream().filter(row -> row.stateUnderReview().equals("KAZ")).allMatch(row -> row.session() == 7));
        Set<String> issues = new HashSet<>();
        rows.forEach(row -> issues.addAll(row.issues()));
        assertEquals(54, issues.size());
        assertTrue(rows.stream().anyMatch(row -> row.text().contains("Guaraní")));
        assertTrue(rows.stream().anyMatch(row -> row.text().contains("vis-à-vis")));
        assertTrue(rows.stream().anyMatch(row -> row.text().contains("Autorité")));
    }

    private static Path besideTheCheckout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(Path.of("contracts", "topics.conf")))) {
            folder = folder.getParent();
        }
        return folder == null || folder.getParent() == null ? EXPORT : folder.getParent().resolve(EXPORT);
    }
}
