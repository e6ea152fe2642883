package org.dialogueplatform.meetings.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a pack as a ZIP, one file after the other: none is in memory as a whole. */
final class PackWriter {

    /** Opens the content of a file that was handed in. */
    interface Contents {
        InputStream open(UUID fileId) throws IOException;
    }

    private PackWriter() {
    }

    static void write(Pack pack, Contents contents, OutputStream out) throws IOException {
        // not closed: who gave the stream closes it, and what broke off must not look as if it had come to its end
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Pack.Page page : pack.pages()) {
            zip.putNextEntry(entry(page.path(), pack.madeOf()));
            zip.write(page.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        for (Pack.Enclosure enclosure : pack.enclosures()) {
            zip.putNextEntry(entry(enclosure.path(), enclosure.submittedAt()));
            try (InputStream content = contents.open(enclosure.fileId())) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** In UTC, whatever the zone of the machine. */
    private static ZipEntry entry(String path, Instant at) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return entry;
    }
}
