package org.dialogueplatform.recommendations.exchange.upr;

import static org.dialogueplatform.recommendations.exchange.upr.UprExport.HEADER;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.file;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.read;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.register.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file in the layout of UPR Info says, row by row. */
class UprFileTest {

    @Test
    void aRowTellsARecommendation() {
        UprRow row = read(
                file("\r", row("Cote d'Ivoire", " Give judges, \"all\" of them, security of tenure ", "United Kingdom", "Noted",
                        "5", "Justice, Impunity,Justice", "6")))
                .onlyRow();

        assertEquals(Mechanism.UPR, row.mechanism());
        assertEquals("CIV", row.stateUnderReview());
        assertEquals("GBR", row.recommendingState());
        assertEquals("Give judges, \"all\" of them, security of tenure", row.text());
        assertEquals("Noted", row.response());
        assertEquals(Position.NOTED, row.position());
        assertEquals(5, row.actionCategory());
        assertEquals(List.of("Justice", "Impunity"), row.issues());
        assertEquals(6, row.session());
        assertEquals(UprKey.of(6, "CIV", "GBR", "Give judges, \"all\" of them, security of tenure"), row.key());
    }

    @ParameterizedTest
    @CsvSource({ "Accepted, SUPPORTED", "supported, SUPPORTED", "Noted, NOTED", "Rejected, NOTED",
            "Accepted in principle, NOTED",
            "General Response, NOTED", "No Response, NOTED", "Pending, PENDING" })
    void theResponseBecomesAPosition(String response, Position position) {
        UprRow row = read(file("\n", row("Peru", "Reform the courts", "Chile", response, "4", "Justice", "7"))).onlyRow();

        assertEquals(position, row.position());
        assertEquals(response, row.response());
    }

    @Test
    void columnsAreKnownByNameWhateverTheirOrder() {
        UprRow row = read("""
                Remark;SESSION;issue;Action;Response; From ;Text;To
                mine;7;Justice, Impunity;4;Accepted;Norway;Reform the courts, and soon;Kazakhstan
                """).onlyRow();

        assertEquals("Reform the courts, and soon", row.text());
        assertEquals(List.of("Justice", "Impunity"), row.issues());
    }

    @Test
    void tabsMayPartTheColumns() {
        var result = read("To\tText\tFrom\tResponse\tAction\tIssue\tSession\nPeru\tReform it\tChile\tNoted\t1\t\t7\n");

        assertEquals('\t', result.format().delimiter());
        assertEquals(List.of(), result.onlyRow().issues());
    }

    @Test
    void charactersWrittenAsOnAWebPageAreReadAsWhatTheyStandFor() {
        UprRow row = read(file("\r", row("Ratify &#40;soon&#41; the Rights &amp; Duties Act &#x2013; all of &unknown; it")))
                .onlyRow();

        assertEquals("Ratify (soon) the Rights & Duties Act – all of &unknown; it", row.text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\r", "\n", "\r\n" })
    void linesAreCountedAsAnEditorShowsThem(String end) {
        String cell = "Reform the courts" + end + "and the bar";
        var result = read(HEADER + end + end + row(cell) + end + ",,,,,,,,,," + end + row("") + end + row("Train judges"));

        assertEquals(List.of(3L, 6L, 7L), result.lines().stream().map(UprLine::line).toList());
        assertEquals(List.of(1L, 2L, 3L), result.lines().stream().map(UprLine::record).toList());
        assertEquals("Reform the courts\nand the bar", result.rows().getFirst().text());
    }

    @Test
    void anExactRepeatIsCountedAsRepeated() {
        var result = read(file("\r", row("Reform  the courts "), row("Train judges"), row("Reform the\u00A0courts")));

        var repeated = assertInstanceOf(UprLine.Repeated.class, result.lines().getLast());
        assertEquals(2, repeated.firstLine());
        assertEquals(4, repeated.line());
        assertEquals(result.rows().getFirst().key(), repeated.row().key());
    }

    @Test
    void theOrderOfIssuesMakesNoContradiction() {
        var result = read(file("\n", row("Peru", "Reform it", "Chile", "Noted", "4", "Justice,Impunity", "7"),
                row("Peru", "Reform it", "Chile", "rejected", "4", "Impunity,Justice", "7")));

        assertInstanceOf(UprLine.Repeated.class, result.lines().getLast());
    }

    @Test
    void aRowThatContradictsAnEarlierOneIsRefusedAndNamesIt() {
        var result = read(file("\n", row("Peru", "Reform it", "Chile", "Noted", "4", "Justice", "7"),
                row("Peru", "Reform it", "Chile", "Accepted", "4", "Justice,Impunity", "7")));

        var refused = result.refused().getFirst();
        assertEquals(RowFault.CONTRADICTS_EARLIER_ROW, refused.code());
        assertEquals("Response", refused.column());
        assertTrue(refused.reason().contains("Line 2") && refused.reason().contains("Response and Issue"), refused.reason());
        assertEquals(Position.NOTED, result.rows().getFirst().position());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Kazakstan | Reform it | Chile        | Noted            | 4   | 7  | To       | unknown-state              | Is Kazakhstan meant?
            Narnia    | Reform it | Chile        | Noted            | 4   | 7  | To       | unknown-state              | ISO 3166-1
            ``        | Reform it | Chile        | Noted            | 4   | 7  | To       | unknown-state              | must name the State under review
            Peru      | Reform it | Atlantis     | Noted            | 4   | 7  | From     | unknown-state              | “Atlantis”
            Peru      | Reform it | &#40;Unknown&#41; | Noted       | 4   | 7  | From     | unknown-state              | Working Group
            Peru      | ` `       | Chile        | Noted            | 4   | 7  | Text     | empty-text                 | nothing is recommended
            Peru      | Reform it | Chile        | Perhaps          | 4   | 7  | Response | unknown-response           | “Perhaps”
            Peru      | Reform it | Chile        | ``               | 4   | 7  | Response | unknown-response           | is empty
            Peru      | Reform it | Chile        | Voluntary Pledge | 4   | 7  | Response | not-a-recommendation       | nobody recommended it
            Peru      | Reform it | Chile        | Noted            | 6   | 7  | Action   | unreadable-action-category | “6”
            Peru      | Reform it | Chile        | Noted            | ``  | 7  | Action   | unreadable-action-category | is empty
            Peru      | Reform it | Chile        | Noted            | 4   | VII | Session | unreadable-session         | “VII”
            Peru      | Reform it | Chile        | Noted            | 4   | 0  | Session  | unreadable-session         | “0”
            """, delimiter = '|')
    void aRowThatCannotBeTakenSaysWhy(String to, String text, String from, String response, String action, String session,
            String column,
            String code, String words) {
        var refused = read(file("\r", row(to, text, from, response, action, "Justice", session))).onlyRefusal();

        assertEquals(2, refused.line());
        assertEquals(column, refused.column());
        assertEquals(code, refused.code());
        assertTrue(refused.reason().contains(words), refused.reason());
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnce() {
        var refused = read(file("\n", row("Kazakstan", "", "Chile", "Noted", "4", "Justice", "seven"))).onlyRefusal();

        assertEquals(List.of("To", "Text", "Session"), refused.faults().stream().map(RowFault::column).toList());
        assertTrue(refused.reason().contains("Kazakhstan") && refused.reason().contains("seven"), refused.reason());
    }

    @Test
    void aRefusedRowSaysWhoseReviewItIsOfWhereThatCanBeRead() {
        var result = read(file("\n", row("Kazakhstan", "", "Chile", "Noted", "4", "Justice", "7"),
                row("Kazakstan", "", "Chile", "Noted", "4", "Justice", "7")));

        assertEquals("KAZ", result.refused().getFirst().stateUnderReview());
        assertNull(result.refused().getLast().stateUnderReview());
    }

    @Test
    void aTextWithACommaOutsideQuotationMarksGivesTooManyColumns() {
        var refused = read(file("\n", "Peru,Asia,,Reform the courts, and soon,Chile,,,Noted,4,Justice,7")).onlyRefusal();

        assertEquals(RowFault.WRONG_NUMBER_OF_COLUMNS, refused.code());
        assertNull(refused.column());
        assertTrue(refused.reason().contains("12 columns") && refused.reason().contains("11"), refused.reason());
    }

    @Test
    void aQuotationMarkNeverClosedSpoilsItsOwnRowOnly() {
        String spoilt = "Peru,GRULAC,,\"Reform the courts,Chile,GRULAC,,Noted,4,Justice,7";
        String plain = "Peru,GRULAC,,Train judges,Chile,GRULAC,,Noted,4,Justice,7";
        var result = read(file("\r", row("First"), spoilt, plain, row("Second"), row("Third")));

        assertEquals(List.of("First", "Train judges", "Second", "Third"), result.rows().stream().map(UprRow::text).toList());
        assertEquals(List.of(2L, 4L, 5L, 6L), result.of(UprLine.Row.class).stream().map(UprLine::line).toList());
        var refused = result.refused().getFirst();
        assertEquals(3, refused.line());
        assertEquals(RowFault.UNBALANCED_QUOTE, refused.code());
        assertTrue(refused.reason().startsWith("Line 3 has a quotation mark too many"), refused.reason());
    }

    @Test
    void aQuotationMarkNeverClosedInTheLastRowSpoilsOnlyIt() {
        var result = read(file("\n", row("First"), "Peru,GRULAC,,\"Reform the courts,Chile,GRULAC,,Noted,4,Justice,7"));

        assertEquals(List.of("First"), result.rows().stream().map(UprRow::text).toList());
        assertEquals(RowFault.UNBALANCED_QUOTE, result.refused().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", ",,,,,,,,,," })
    void anEmptyLineAfterAQuotationMarkNeverClosedDoesNoHarm(String empty) {
        String spoilt = "Peru,GRULAC,,\"Reform the courts,Chile,GRULAC,,Noted,4,Justice,7";
        String plain = "Peru,GRULAC,,Train judges,Chile,GRULAC,,Noted,4,Justice,7";
        var result = read(file("\n", row("First"), spoilt, empty, plain, row("Second")));

        assertEquals(List.of("First", "Train judges", "Second"), result.rows().stream().map(UprRow::text).toList());
        assertEquals(RowFault.UNBALANCED_QUOTE, result.refused().getFirst().code());
        assertEquals(1, result.refused().size());
    }

    @Test
    void twoLinesThatMadeOneRecordByAMarkTooManyAreToldApart() {
        String opened = "Peru,GRULAC,,Reform it,Chile,GRULAC,,Noted,4,\"Justice,7";
        String alsoSpoilt = "Peru,GRULAC,,Train them,Chile,GRULAC,\",Noted,4,Justice,7";
        var result = read(file("\n", opened, row("First"), alsoSpoilt, row("Second")));

        assertEquals(List.of("First", "Second"), result.rows().stream().map(UprRow::text).toList());
        assertEquals(List.of(2L, 4L), result.refused().stream().map(UprLine::line).toList());
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextIsRead() {
        var result = read(file("\n", row("x".repeat(CsvRecords.MOST_CHARACTERS)), row("First")));

        assertEquals(RowFault.ROW_TOO_LONG, result.refused().getFirst().code());
        assertEquals(List.of("First"), result.rows().stream().map(UprRow::text).toList());
    }

    @Test
    void aMissingColumnRefusesTheWholeFileOnce() {
        var refused = assertThrows(UprFileRefused.class,
                () -> read("To,Text,From,Action,Issue\nPeru,Reform it,Chile,4,Justice\n"));

        assertEquals(UprFileRefused.COLUMN_MISSING, refused.code());
        assertTrue(refused.reason().contains("lacks the columns Response, Session."), refused.reason());
        assertTrue(refused.reason().contains("Found here: To, Text, From, Action, Issue."), refused.reason());
    }

    @Test
    void aColumnNamedTwiceRefusesTheWholeFile() {
        var refused = assertThrows(UprFileRefused.class, () -> read(HEADER + ",Text\n"));
        assertEquals(UprFileRefused.COLUMN_TWICE, refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \n\r\n" })
    void anEmptyFileIsRefused(String file) {
        assertEquals(UprFileRefused.EMPTY_FILE, assertThrows(UprFileRefused.class, () -> read(file)).code());
    }

    @Test
    void aFileWithNothingButItsHeaderHasNoRows() {
        assertEquals(List.of(), read(HEADER).lines());
    }

    @Test
    void aFileIsReadFromWhereItLies(@TempDir Path folder) throws Exception {
        Path export = Files.writeString(folder.resolve("export.csv"), file("\r", row("Reform the courts")));
        try (UprFile file = UprFile.open(export)) {
            assertTrue(file.hasNext());
            assertInstanceOf(UprLine.Row.class, file.next());
            assertFalse(file.hasNext());
        }
        assertTrue(Files.exists(export));
    }
}
