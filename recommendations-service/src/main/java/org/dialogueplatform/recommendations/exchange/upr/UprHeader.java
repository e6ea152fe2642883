package org.dialogueplatform.recommendations.exchange.upr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of the file is which, and what parts them. */
final class UprHeader {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final char delimiter;
    private final int width;
    private final Map<UprColumn, Integer> places;

    private UprHeader(char delimiter, int width, Map<UprColumn, Integer> places) {
        this.delimiter = delimiter;
        this.width = width;
        this.places = places;
    }

    /** @throws UprFileRefused if a column that is needed is missing or there twice */
    static UprHeader of(PhysicalLine line) throws IOException {
        char delimiter = DELIMITERS.getFirst();
        List<String> headings = List.of(line.text());
        long most = 0;
        for (char candidate : DELIMITERS) {
            // a line whose quotation marks are amiss is no header of this layout
            if (new QuoteScan(candidate).line(line.text()) == QuoteScan.State.COMPLETE) {
                List<String> parts = CsvRecords.values(line.text(), candidate);
                long known = parts.stream().filter(part -> UprColumn.of(part).isPresent()).count();
                if (known > most) {
                    most = known;
                    delimiter = candidate;
                    headings = parts;
                }
            }
        }
        return new UprHeader(delimiter, headings.size(), places(headings, line.number()));
    }

    private static Map<UprColumn, Integer> places(List<String> headings, long line) {
        Map<UprColumn, Integer> places = new EnumMap<>(UprColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            UprColumn.of(headings.get(i)).ifPresent(column -> {
                if (places.put(column, place) != null) {
                    throw new UprFileRefused(UprFileRefused.COLUMN_TWICE, "The header, on line " + line
                            + ", names the column " + column.title() + " twice. Rename or delete the one that is not meant.");
                }
            });
        }
        List<String> missing = new ArrayList<>();
        for (UprColumn column : UprColumn.values()) {
            if (!places.containsKey(column)) {
                missing.add(column.title());
            }
        }
        if (!missing.isEmpty()) {
            throw new UprFileRefused(UprFileRefused.COLUMN_MISSING, missing(missing, headings, line));
        }
        return places;
    }

    private static String missing(List<String> missing, List<String> headings, long line) {
        String needed = Arrays.stream(UprColumn.values()).map(UprColumn::title).collect(Collectors.joining(", "));
        String found = headings.stream().limit(20).map(Shown::shortened).collect(Collectors.joining(", "));
        return "The header, on line " + line + ", lacks " + (missing.size() == 1 ? "the column " : "the columns ")
                + String.join(", ", missing) + ". An export of UPR Info names the columns " + needed
                + ", in any order and possibly with others. Found here: " + found + ".";
    }

    char delimiter() {
        return delimiter;
    }

    /** How many columns there are, the unknown ones among them. */
    int width() {
        return width;
    }

    String value(UprColumn column, List<String> values) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("a header without " + column + " is refused");
        }
        return values.get(place);
    }
}
