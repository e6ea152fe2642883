package org.dialogueplatform.platform.file.inspection;

/** How the camera was held, out of everything EXIF tells. */
final class ExifOrientation {

    private static final byte[] EXIF = Bytes.ascii("Exif\0\0");
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] NOTHING = {};

    private ExifOrientation() {
    }

    /** A segment that says this and nothing else; none if it is upright, not said or not readable. */
    static byte[] segment(byte[] content, int from, int end) {
        int orientation = read(content, from, end);
        if (orientation < 2 || orientation > 8) {
            return NOTHING;
        }
        return new byte[] { (byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
                0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0 };
    }

    private static int read(byte[] content, int from, int end) {
        int tiff = from + EXIF.length;
        if (!Bytes.startsWith(content, from, EXIF) || tiff + 8 > end) {
            return 0;
        }
        boolean big = content[tiff] == 'M';
        long directory = number(content, tiff + 4, 4, big);
        if (directory < 8 || tiff + directory + 2 > end) {
            return 0;
        }
        int at = tiff + (int) directory;
        long entries = number(content, at, 2, big);
        at += 2;
        for (long no = 0; no < entries && at + ENTRY <= end; no++, at += ENTRY) {
            if (number(content, at, 2, big) == TAG) {
                return (int) number(content, at + 8, 2, big);
            }
        }
        return 0;
    }

    private static long number(byte[] content, int at, int length, boolean big) {
        if (big) {
            return Bytes.bigEndian(content, at, length) & 0xffffffffL;
        }
        return length == 2 ? Bytes.littleEndian16(content, at) : Bytes.littleEndian32(content, at);
    }
}
