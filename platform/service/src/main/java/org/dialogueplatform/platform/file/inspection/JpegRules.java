package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayOutputStream;

/**
 * JPEG, segment by segment: what makes up the picture is kept byte for byte; EXIF with its places and times, XMP, IPTC,
 * previews and comments are left out. Of EXIF the way the camera was held is kept, without which pictures would lie on their
 * side.
 */
final class JpegRules {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;

    private static final byte[] COLOURS = Bytes.ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = Bytes.ascii("Adobe");
    private static final byte[] JFIF = Bytes.ascii("JFIF\0");

    private JpegRules() {
    }

    /** The picture without what is told of it. */
    static byte[] stripped(byte[] content) {
        if (content.length < 4 || Bytes.unsigned(content[0]) != 0xff || Bytes.unsigned(content[1]) != SOI) {
            throw Refused.damaged(FileKind.JPEG, "it does not begin as one");
        }
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, 2);
        int at = 2;
        boolean scanned = false;
        while (true) {
            if (at + 2 > content.length || Bytes.unsigned(content[at]) != 0xff) {
                throw Refused.damaged(FileKind.JPEG, "it ends in the middle, or has something between its parts");
            }
            int marker = Bytes.unsigned(content[at + 1]);
            if (marker == 0xff) {
                // filling
                at++;
                continue;
            }
            if (marker == EOI) {
                kept.write(content, at, 2);
                at += 2;
                break;
            }
            int end = segmentEnd(content, at, marker);
            if (marker == SOS) {
                scanned = true;
                end = scanEnd(content, end);
            }
            if (isPicture(content, at, marker)) {
                kept.write(content, at, end - at);
            } else if (marker == APP1) {
                kept.writeBytes(ExifOrientation.segment(content, at + 4, end));
            }
            at = end;
        }
        if (!scanned) {
            throw Refused.damaged(FileKind.JPEG, "it shows nothing");
        }
        if (at != content.length) {
            throw Refused.polyglot("is a JPEG with something else behind its end");
        }
        return kept.toByteArray();
    }

    private static int segmentEnd(byte[] content, int at, int marker) {
        if (marker < 0xc0 || marker >= 0xd0 && marker <= SOI || at + 4 > content.length) {
            throw Refused.damaged(FileKind.JPEG, "it has a part that does not belong there");
        }
        int length = Bytes.bigEndian(content, at + 2, 2);
        if (length < 2 || at + 2 + length > content.length) {
            throw Refused.damaged(FileKind.JPEG, "a part is longer than the file");
        }
        return at + 2 + length;
    }

    /** The picture's data ends at the next marker that is neither a stuffed byte nor a restart. */
    private static int scanEnd(byte[] content, int from) {
        for (int at = from; at + 1 < content.length; at++) {
            if (Bytes.unsigned(content[at]) == 0xff) {
                int next = Bytes.unsigned(content[at + 1]);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
        }
        throw Refused.damaged(FileKind.JPEG, "it ends in the middle");
    }

    private static boolean isPicture(byte[] content, int at, int marker) {
        return switch (marker) {
            case APP0 -> Bytes.startsWith(content, at + 4, JFIF);
            case APP2 -> Bytes.startsWith(content, at + 4, COLOURS);
            case APP14 -> Bytes.startsWith(content, at + 4, ADOBE);
            default -> marker != COM && (marker < APP0 || marker > APP15);
        };
    }
}
