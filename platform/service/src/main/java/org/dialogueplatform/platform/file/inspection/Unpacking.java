package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks an archive's entries piece by piece, and stops as soon as they become too much. What an entry says of its size counts
 * only in so far as it must be right.
 */
final class Unpacking {

    static final long MOST = 200L * 1024 * 1024;
    static final int HIGHEST_RATIO = 100;
    /** Small files of spaces are nobody's bomb. */
    private static final long RATIO_COUNTS_FROM = 1024L * 1024;
    private static final int PIECE = 64 * 1024;

    private final ZipArchive archive;
    private long total;

    Unpacking(ZipArchive archive) {
        this.archive = archive;
    }

    /**
     * Unpacks all of an entry once and looks at what comes.
     *
     * @return how it begins
     */
    byte[] check(ZipEntryBytes entry) {
        try (InputStream unpacked = open(entry)) {
            var sum = new CRC32();
            byte[] beginning = {};
            // a signature may lie across two pieces
            byte[] window = new byte[PIECE + KnownMalware.LONGEST];
            int kept = 0;
            long ofEntry = 0;
            int read = unpacked.readNBytes(window, kept, PIECE);
            while (read > 0) {
                ofEntry += read;
                count(entry, read, ofEntry);
                sum.update(window, kept, read);
                if (beginning.length == 0) {
                    beginning = Arrays.copyOf(window, Math.min(read, 64));
                }
                int filled = kept + read;
                KnownMalware.refuse(window, filled);
                kept = Math.min(filled, KnownMalware.LONGEST);
                System.arraycopy(window, filled - kept, window, 0, kept);
                read = unpacked.readNBytes(window, kept, PIECE);
            }
            if (ofEntry != entry.unpacked() || sum.getValue() != entry.checksum()) {
                throw ZipArchive.damaged("an entry is not what the directory says");
            }
            return beginning;
        } catch (IOException e) {
            throw ZipArchive.damaged("an entry cannot be unpacked");
        }
    }

    /** An entry's content; to be read after it was checked. */
    InputStream open(ZipEntryBytes entry) {
        var packed = new ByteArrayInputStream(archive.content(), entry.begin(), entry.packed());
        if (entry.method() == ZipEntryBytes.STORED) {
            return packed;
        }
        var inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater) {
            @Override
            public void close() throws IOException {
                inflater.close();
                super.close();
            }
        };
    }

    /** All of an entry that was checked, if it is no longer than a file may be. */
    byte[] read(ZipEntryBytes entry, int most) {
        try (InputStream unpacked = open(entry)) {
            byte[] content = unpacked.readNBytes(most + 1);
            if (content.length > most) {
                throw Refused.because("unpacks-too-large", "has a picture of more than " + most / 1024 / 1024 + " MiB");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(ZipEntryBytes entry, int more, long ofEntry) {
        total += more;
        if (total > MOST) {
            throw Refused.because("unpacks-too-large", "unpacks to more than " + MOST / 1024 / 1024 + " MiB");
        }
        if (ofEntry > RATIO_COUNTS_FROM && ofEntry > (long) entry.packed() * HIGHEST_RATIO) {
            throw Refused.because("unpacks-too-large", "unpacks to more than " + HIGHEST_RATIO + " times its size");
        }
    }
}
