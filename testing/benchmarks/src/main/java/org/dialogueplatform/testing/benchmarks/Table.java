package org.dialogueplatform.testing.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that reads well on a screen and is Markdown. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** @param headings of the columns */
    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** The next one. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, widths));
            if (row == rows.getFirst()) {
                text.append(rule(widths));
            }
        }
        return text.toString();
    }

    /** Names to the left, figures to the right. */
    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length).mapToObj(column -> {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            return column == 0 ? cells.get(column) + padding : padding + cells.get(column);
        }).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> "-".repeat(widths[column] + 1) + (column == 0 ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|\n"));
    }
}
