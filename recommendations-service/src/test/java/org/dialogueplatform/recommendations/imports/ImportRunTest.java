package org.dialogueplatform.recommendations.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.recommendations.exchange.upr.LineEnds;
import org.dialogueplatform.recommendations.exchange.upr.TextEncoding;
import org.dialogueplatform.recommendations.exchange.upr.UprFormat;
import org.junit.jupiter.api.Test;

class ImportRunTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final UprFormat UTF_8 = new UprFormat(
            new TextEncoding(StandardCharsets.UTF_8, TextEncoding.Evidence.WELL_FORMED), LineEnds.LF, ',');

    @Test
    void everyRowIsAccountedForAndTheEndIsTold() {
        ImportRun run = run(false);
        run.begin(UTF_8, NOW);
        run.advance(List.of(RowOutcome.values()), 2);
        run.advance(List.of(RowOutcome.CREATED, RowOutcome.UNCHANGED), 1);
        run.complete(NOW);

        assertEquals(new RowCounts(8, 2, 1, 2, 1, 1, 1), run.counts());
        assertEquals(3, run.view().rowsWithUnknownWords());
        assertEquals(ImportState.APPLIED, run.state());
        assertTrue(run.isFinished());
        assertEquals(1, run.takeRecorded().size());
    }

    @Test
    void aDryRunTellsNobody() {
        ImportRun run = run(true);
        run.begin(UTF_8, NOW);
        run.complete(NOW);

        assertEquals(ImportState.CHECKED, run.state());
        assertEquals(List.of(), run.takeRecorded());
    }

    @Test
    void aRunThatIsGoneOnWithKeepsWhatItHadFound() {
        ImportRun run = run(false);
        run.begin(UTF_8, NOW);
        run.advance(List.of(RowOutcome.CREATED), 0);
        run.begin(UTF_8, NOW.plusSeconds(100));

        assertEquals(NOW, run.view().startedAt());
        assertEquals(1, run.counts().read());
    }

    @Test
    void whatHasFinishedStaysAsItIs() {
        ImportRun run = run(false);
        run.fail("column-missing", "The column Text is missing.", NOW);

        assertThrows(IllegalTransition.class, () -> run.complete(NOW));
        assertEquals(ImportState.FAILED, run.state());
    }

    @Test
    void onlyTheChosenStatesAreWanted() {
        assertTrue(run(false).wants("ALB"));
        var chosen = new ImportRun(ImportFormat.UPR_INFO_CSV, file(), false, List.of("KAZ", "SVN"), UnknownTerms.WARN, NOW,
                "aigul");
        assertTrue(chosen.wants("KAZ"));
        assertFalse(chosen.wants("ALB"));
    }

    private static ImportRun run(boolean dry) {
        return new ImportRun(ImportFormat.UPR_INFO_CSV, file(), dry, List.of(), UnknownTerms.WARN, NOW, "aigul");
    }

    private static ImportedFile file() {
        return new ImportedFile("export.csv", 10, "00");
    }
}
