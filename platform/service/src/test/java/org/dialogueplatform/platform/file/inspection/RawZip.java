package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;

/** Archives that no ordinary writer makes. */
final class RawZip {

    private static final byte[] CENTRAL = { 'P', 'K', 1, 2 };

    private RawZip() {
    }

    static byte[] asSymbolicLink(byte[] archive, String name) {
        byte[] changed = archive.clone();
        int at = central(changed, name);
        // made by Unix, type link
        changed[at + 5] = 3;
        changed[at + 41] = (byte) 0xa1;
        return changed;
    }

    static byte[] asEncrypted(byte[] archive, String name) {
        byte[] changed = archive.clone();
        changed[central(changed, name) + 8] |= 1;
        return changed;
    }

    private static int central(byte[] archive, String name) {
        int at = Bytes.indexOf(archive, CENTRAL, 0);
        while (!Bytes.startsWith(archive, at + 46, Samples.bytes(name))) {
            at = Bytes.indexOf(archive, CENTRAL, at + 1);
        }
        return at;
    }

    /** Many entries that share their bytes: small to send, huge to unpack. */
    static byte[] overlapping(int entries, byte[] content) {
        byte[] packed = Samples.deflated(content);
        // raw, as archives have it
        byte[] raw = Arrays.copyOfRange(packed, 2, packed.length - 4);
        var sum = new CRC32();
        sum.update(content);
        var archive = new ByteArrayOutputStream();
        archive.writeBytes(header(0x04034b50, 30, raw.length, content.length, (int) sum.getValue(), "0000"));
        archive.writeBytes(raw);
        int directory = archive.size();
        for (int no = 0; no < entries; no++) {
            archive.writeBytes(
                    header(0x02014b50, 46, raw.length, content.length, (int) sum.getValue(), "%04d".formatted(no)));
        }
        int size = archive.size() - directory;
        archive.writeBytes(ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putInt(0)
                .putShort((short) entries).putShort((short) entries).putInt(size).putInt(directory).putShort((short) 0)
                .array());
        return archive.toByteArray();
    }

    private static byte[] header(int signature, int length, int packed, int unpacked, int sum, String name) {
        var header = ByteBuffer.allocate(length + name.length()).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
        header.putShort((short) 20);
        if (length == 46) {
            header.putShort((short) 20);
        }
        header.putShort((short) 0).putShort((short) 8).putInt(0).putInt(sum).putInt(packed).putInt(unpacked)
                .putShort((short) name.length());
        header.position(length);
        return header.put(name.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** As the JDK reads it. */
    static int entriesOf(byte[] archive) {
        int count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                zip.readAllBytes();
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
