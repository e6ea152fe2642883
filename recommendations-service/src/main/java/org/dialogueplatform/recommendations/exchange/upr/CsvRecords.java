package org.dialogueplatform.recommendations.exchange.upr;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dialogueplatform.recommendations.exchange.upr.QuoteScan.State;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file one by one. A quotation mark that is never closed would let one record swallow the rest of
 * the file; here it spoils only its own: reading goes on with the next line that is a whole record by itself.
 */
final class CsvRecords implements Closeable {

    /** What no cell of an export comes near; a record longer than that has lost a quotation mark. */
    static final int MOST_LINES = 200;
    static final int MOST_CHARACTERS = 100_000;

    /** Either the values of a record, or what is wrong with it as a whole. */
    record Read(long line, List<String> values, @Nullable RowFault fault) {
    }

    private final PhysicalLines lines;
    private final CSVFormat format;
    private final int columns;

    /** @param columns how many values a record must have; a line with as many is taken for a whole record */
    CsvRecords(PhysicalLines lines, char delimiter, int columns) {
        this.lines = lines;
        this.format = format(delimiter);
        this.columns = columns;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    /** The next record; null after the last. Lines in which nothing is written are passed over. */
    @Nullable
    Read next() throws IOException {
        PhysicalLine first = lines.next();
        while (first != null && isEmpty(first)) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        if (first.cut()) {
            return refused(first, RowFault.ROW_TOO_LONG,
                    "Line " + first.number() + " is longer than " + MOST_CHARACTERS + " characters; no row of an export is.");
        }
        List<PhysicalLine> taken = new ArrayList<>(List.of(first));
        State state = readOn(taken);
        if (state == State.COMPLETE) {
            List<String> values = values(format, taken.stream().map(PhysicalLine::text).collect(Collectors.joining("\n")));
            // a record of several lines and odd width has either swallowed others or is what it is
            if (values.size() == columns || !giveBackWhatIsWhole(taken)) {
                return new Read(first.number(), values, null);
            }
        } else {
            giveBackWhatIsWhole(taken);
        }
        return refused(first, RowFault.UNBALANCED_QUOTE, spoilt(first, taken.getLast()));
    }

    /** Takes further lines as long as the record goes on. */
    private State readOn(List<PhysicalLine> taken) throws IOException {
        QuoteScan quotes = new QuoteScan(format.getDelimiterString().charAt(0));
        State state = quotes.line(taken.getFirst().text());
        int characters = taken.getFirst().text().length();
        while (state == State.OPEN && taken.size() < MOST_LINES && characters < MOST_CHARACTERS) {
            PhysicalLine more = lines.next();
            if (more == null) {
                return state;
            }
            taken.add(more);
            if (more.cut()) {
                return State.BROKEN;
            }
            characters += more.text().length();
            state = quotes.line(more.text());
        }
        return state;
    }

    /** Leaves to a spoilt record its own lines: those before the first that is a whole record by itself, if there is one. */
    private boolean giveBackWhatIsWhole(List<PhysicalLine> taken) throws IOException {
        for (int i = 1; i < taken.size(); i++) {
            if (isWhole(taken.get(i))) {
                List<PhysicalLine> rest = taken.subList(i, taken.size());
                lines.giveBack(List.copyOf(rest));
                rest.clear();
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(PhysicalLine line) throws IOException {
        return !line.cut() && !isEmpty(line)
                && new QuoteScan(format.getDelimiterString().charAt(0)).line(line.text()) == State.COMPLETE
                && values(format, line.text()).size() == columns;
    }

    /** Whether there is nothing in the line but delimiters, as spreadsheets write for empty rows. */
    private boolean isEmpty(PhysicalLine line) {
        return line.isBlank() || !line.cut() && line.text().chars()
                .allMatch(c -> c == format.getDelimiterString().charAt(0) || WhiteSpace.is((char) c));
    }

    private static Read refused(PhysicalLine first, String code, String reason) {
        return new Read(first.number(), List.of(), new RowFault(null, code, reason));
    }

    private static String spoilt(PhysicalLine first, PhysicalLine last) {
        String where = first.number() == last.number() ? "Line " + first.number() + " has"
                : "Lines " + first.number() + " to " + last.number() + " have";
        return where + " a quotation mark too many or too few, so that one cannot tell where a column or the row ends."
                + " Put a column that holds commas or line breaks between two marks, and double those that belong to its text.";
    }

    /** The values of a single record. */
    static List<String> values(String record, char delimiter) throws IOException {
        return values(format(delimiter), record);
    }

    private static List<String> values(CSVFormat format, String record) throws IOException {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                throw new IOException("one record was expected, not " + records.size());
            }
            return records.getFirst().toList();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
