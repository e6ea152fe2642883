package org.dialogueplatform.recommendations.exchange.upr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An export of UPR Info, read once from beginning to end; what is in memory at a time is one record and a fingerprint
 * of each recommendation met so far.
 *
 * <pre>
 * try (UprFile file = UprFile.open(path)) {
 *     file.format();
 *     while (file.hasNext()) {
 *         switch (file.next()) {
 *             case UprLine.Row row -&gt; …
 *             case UprLine.Repeated repeated -&gt; …
 *             case UprLine.Refused refused -&gt; …
 *         }
 *     }
 * }
 * </pre>
 */
public final class UprFile implements Iterator<UprLine>, AutoCloseable {

    private final UprFormat format;
    private final CsvRecords records;
    private final UprRowReader rows;
    private final MetBefore metBefore = new MetBefore();
    private final @Nullable Path temporary;
    private CsvRecords.@Nullable Read ahead;
    private long number;

    private UprFile(UprFormat format, CsvRecords records, UprRowReader rows, @Nullable Path temporary) throws IOException {
        this.format = format;
        this.records = records;
        this.rows = rows;
        this.temporary = temporary;
        this.ahead = records.next();
    }

    /** @throws UprFileRefused if no row of it can be read */
    public static UprFile open(Path file) throws IOException {
        return open(file, null);
    }

    /**
     * Reads what comes without a file: it is laid down in a temporary one, since in what it is written may show only
     * at its end.
     *
     * @throws UprFileRefused if no row of it can be read
     */
    public static UprFile open(InputStream content) throws IOException {
        Path temporary = Files.createTempFile("upr", ".csv");
        boolean opened = false;
        try {
            Files.copy(content, temporary, StandardCopyOption.REPLACE_EXISTING);
            UprFile file = open(temporary, temporary);
            opened = true;
            return file;
        } finally {
            if (!opened) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static UprFile open(Path file, @Nullable Path temporary) throws IOException {
        TextSurvey survey = TextSurvey.of(file);
        PhysicalLines lines = new PhysicalLines(survey.read(file), CsvRecords.MOST_CHARACTERS);
        boolean opened = false;
        try {
            UprHeader header = UprHeader.of(firstWritten(lines));
            UprFormat format = new UprFormat(survey.encoding(), survey.lineEnds(), header.delimiter());
            CsvRecords records = new CsvRecords(lines, header.delimiter(), header.width());
            UprFile opening = new UprFile(format, records, new UprRowReader(header), temporary);
            opened = true;
            return opening;
        } finally {
            if (!opened) {
                lines.close();
            }
        }
    }

    private static PhysicalLine firstWritten(PhysicalLines lines) throws IOException {
        for (PhysicalLine line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                return line;
            }
        }
        throw new UprFileRefused(UprFileRefused.EMPTY_FILE, "The file is empty.");
    }

    /** How it is written. */
    public UprFormat format() {
        return format;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public UprLine next() {
        CsvRecords.Read read = ahead;
        if (read == null) {
            throw new NoSuchElementException();
        }
        try {
            ahead = records.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        number++;
        RowFault fault = read.fault();
        return fault != null ? new UprLine.Refused(number, read.line(), null, List.of(fault)) : judged(read);
    }

    private UprLine judged(CsvRecords.Read read) {
        UprRowReader.Outcome outcome = rows.read(read.values());
        UprRow row = outcome.row();
        if (row == null) {
            return new UprLine.Refused(number, read.line(), outcome.stateUnderReview(), outcome.faults());
        }
        MetBefore.Met met = metBefore.remember(row, read.line());
        if (met == null) {
            return new UprLine.Row(number, read.line(), row);
        }
        List<UprColumn> contradictions = met.contradictions(row);
        return contradictions.isEmpty() ? new UprLine.Repeated(number, read.line(), row, met.line())
                : new UprLine.Refused(number, read.line(), row.stateUnderReview(), List.of(contradiction(met, contradictions)));
    }

    private static RowFault contradiction(MetBefore.Met met, List<UprColumn> columns) {
        return new RowFault(columns.getFirst().title(), RowFault.CONTRADICTS_EARLIER_ROW,
                "Line " + met.line() + " has the same recommendation, but differs from this row in "
                        + columns.stream().map(UprColumn::title).collect(Collectors.joining(" and "))
                        + ". That line stands; delete whichever is wrong.");
    }

    @Override
    public void close() throws IOException {
        try {
            records.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
