package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes an archive anew: entries as they were packed, or others in their place; no comments, no extra fields, no times. */
final class ZipWriting {

    private static final int VERSION = 20;
    private static final int UTF_8 = 0x800;
    /** 1 January 1980, with which the format's time begins. */
    private static final int BEGINNING = 0x21;

    private final ByteArrayOutputStream archive;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    ZipWriting(int size) {
        archive = new ByteArrayOutputStream(size);
    }

    void copy(byte[] content, ZipEntryBytes entry) {
        put(entry.name(), entry.method(), entry.checksum(), entry.unpacked(), content, entry.begin(), entry.packed());
    }

    void put(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        put(name, ZipEntryBytes.STORED, sum.getValue(), content.length, content, 0, content.length);
    }

    private void put(String name, int method, long checksum, long unpacked, byte[] content, int from, int packed) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int place = archive.size();
        number(archive, 0x04034b50L, 4);
        common(archive, method, checksum, unpacked, packed, bytes.length);
        archive.writeBytes(bytes);
        archive.write(content, from, packed);

        number(directory, 0x02014b50L, 4);
        number(directory, VERSION, 2);
        common(directory, method, checksum, unpacked, packed, bytes.length);
        // no comment, on this disk, no attributes
        number(directory, 0, 2);
        number(directory, 0, 2);
        number(directory, 0, 2);
        number(directory, 0, 4);
        number(directory, place, 4);
        directory.writeBytes(bytes);
        count++;
    }

    private static void common(ByteArrayOutputStream out, int method, long checksum, long unpacked, int packed, int name) {
        number(out, VERSION, 2);
        number(out, UTF_8, 2);
        number(out, method, 2);
        number(out, 0, 2);
        number(out, BEGINNING, 2);
        number(out, checksum, 4);
        number(out, packed, 4);
        number(out, unpacked, 4);
        number(out, name, 2);
        number(out, 0, 2);
    }

    byte[] finish() {
        int place = archive.size();
        archive.writeBytes(directory.toByteArray());
        number(archive, 0x06054b50L, 4);
        number(archive, 0, 4);
        number(archive, count, 2);
        number(archive, count, 2);
        number(archive, directory.size(), 4);
        number(archive, place, 4);
        number(archive, 0, 2);
        return archive.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (int no = 0; no < bytes; no++) {
            out.write((int) (value >> 8 * no) & 0xff);
        }
    }
}
