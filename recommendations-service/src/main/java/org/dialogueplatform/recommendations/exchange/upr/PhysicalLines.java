package org.dialogueplatform.recommendations.exchange.upr;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The lines of a file one by one, whether they end in CR, LF or CRLF, the last with or without an end. */
final class PhysicalLines implements Closeable {

    private final Reader reader;
    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private final Deque<PhysicalLine> returned = new ArrayDeque<>();
    private long number;
    private boolean afterCr;

    /** @param longest how many characters of a line are kept */
    PhysicalLines(Reader reader, int longest) {
        this.reader = new BufferedReader(reader, 65_536);
        this.longest = longest;
    }

    /** The next line; null after the last. */
    @Nullable
    PhysicalLine next() throws IOException {
        PhysicalLine again = returned.poll();
        return again == null ? read() : again;
    }

    /** Gives lines back, to come again in the same order. */
    void giveBack(List<PhysicalLine> lines) {
        lines.reversed().forEach(returned::push);
    }

    private @Nullable PhysicalLine read() throws IOException {
        text.setLength(0);
        boolean cut = false;
        int c = reader.read();
        if (c == '\n' && afterCr) {
            c = reader.read();
        }
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\r' && c != '\n') {
            if (text.length() < longest) {
                text.append((char) c);
            } else {
                cut = true;
            }
            c = reader.read();
        }
        afterCr = c == '\r';
        return new PhysicalLine(++number, text.toString(), cut);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
