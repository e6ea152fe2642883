package org.dialogueplatform.meetings.rendering;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dialogueplatform.platform.text.Language;

/**
 * A document, whatever it is then written as.
 *
 * @param language the language of most of it
 * @param title as the top of the first page has it
 * @param about what it is, in a sentence
 * @param contents whether a table of contents stands before the first heading
 */
public record Document(Language language, Text title, Text about, boolean contents, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The headings, in order. */
    List<Heading> headings() {
        return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
    }

    /** A part of a document. */
    public sealed interface Block {
    }

    /**
     * Above what follows.
     *
     * @param level 1 below the title, and so on
     */
    public record Heading(int level, Text text) implements Block {
    }

    /** Some sentences; line ends in them stay. */
    public record Paragraph(Text text) implements Block {
    }

    /** What is known of something, name by name. */
    public record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One of them. */
    public record Fact(Text name, Text value) {
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param header the names of its columns
     * @param rows as many cells each
     */
    public record Table(Text caption, List<Text> header, List<List<Text>> rows) implements Block {

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** How wide its columns are to be beside each other, by what stands in them. */
        List<Long> weights() {
            return IntStream.range(0, header.size())
                    .mapToObj(column -> Stream.concat(Stream.of(header), rows.stream())
                            .mapToLong(row -> Math.clamp(row.get(column).text().length() + 2L, 6, 45)).max().orElse(1))
                    .toList();
        }

        /** Whether it can be kept together on a page. */
        boolean isShort() {
            return rows.size() <= 12 && rows.stream().flatMap(List::stream).allMatch(cell -> cell.text().length() < 300);
        }
    }
}
