package org.dialogueplatform.recommendations.exchange.upr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * An export of UPR Info, read once from beginning to end; what is in memory at a time is one record and a fingerprint of each
 * recommendation met so far.
 *
 * <pre>
 * try (UprFile file = UprFile.open(path)) {
 *     file.format();
 *     while (file.hasNext()) {
 *         switch (file.next()) {
 *             case UprLine.Row row -> …
 *             case UprLine.Repeated repeated -> …
 *             case UprLine.Refused refused -> …
 *         }
 *     }
 * }
 * </pre>
 */
public final class UprFile implements Iterator<UprLine>, AutoCloseable {

    private final UprFormat format;

    private UprFile(UprFormat format) {
        this.format = format;
    }

    /** @throws UprFileRefused if no row of it can be read */
    public static UprFile open(Path file) throws IOException {
        throw new IOException(file.toString());
    }

    /**
     * Reads what comes without a file: it is laid down in a temporary one, since its encoding shows only at its end.
     *
     * @throws UprFileRefused if no row of it can be read
     */
    public static UprFile open(InputStream content) throws IOException {
        throw new IOException(content.toString());
    }

    public UprFormat format() {
        return format;
    }

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public UprLine next() {
        throw new NoSuchElementException();
    }

    @Override
    public void close() throws IOException {
        // nothing is open yet
    }
}
