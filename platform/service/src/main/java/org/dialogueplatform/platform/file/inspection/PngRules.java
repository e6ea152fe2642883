package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG, chunk by chunk: what makes up the picture is kept byte for byte, what tells of it (text, EXIF, times) is left out. */
final class PngRules {

    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    private static final int AROUND_DATA = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sRGB", "iCCP",
            "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "cICP", "acTL", "fcTL", "fdAT");

    private PngRules() {
    }

    /** The picture without what is told of it. */
    static byte[] stripped(byte[] content) {
        if (!Bytes.startsWith(content, 0, SIGNATURE)) {
            throw Refused.damaged(FileKind.PNG, "it does not begin as one");
        }
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE.length);
        int at = SIGNATURE.length;
        while (true) {
            if (at + AROUND_DATA > content.length) {
                throw Refused.damaged(FileKind.PNG, "it ends in the middle");
            }
            int length = Bytes.bigEndian(content, at, 4);
            if (length < 0 || length > content.length - at - AROUND_DATA) {
                throw Refused.damaged(FileKind.PNG, "a chunk is longer than the file");
            }
            String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == SIGNATURE.length && !type.equals("IHDR")) {
                throw Refused.damaged(FileKind.PNG, "its first chunk is " + type);
            }
            checkSum(content, at, length, type);
            boolean critical = Character.isUpperCase(type.charAt(0));
            if (PICTURE.contains(type)) {
                kept.write(content, at, length + AROUND_DATA);
            } else if (critical) {
                throw Refused.damaged(FileKind.PNG, "it has a chunk that cannot be left out and is not known");
            }
            at += length + AROUND_DATA;
            if (type.equals("IEND")) {
                break;
            }
        }
        if (at != content.length) {
            throw Refused.polyglot("is a PNG with something else behind its end");
        }
        return kept.toByteArray();
    }

    private static void checkSum(byte[] content, int at, int length, String type) {
        var sum = new CRC32();
        sum.update(content, at + 4, length + 4);
        if ((int) sum.getValue() != Bytes.bigEndian(content, at + 8 + length, 4)) {
            throw Refused.damaged(FileKind.PNG, "the checksum of a chunk is wrong (" + type.replaceAll("[^A-Za-z]", "?") + ")");
        }
    }
}
