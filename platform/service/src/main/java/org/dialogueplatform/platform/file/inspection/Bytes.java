package org.dialogueplatform.platform.file.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looking for something in bytes. */
final class Bytes {

    private Bytes() {
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean startsWith(byte[] content, int at, byte[] what) {
        return at >= 0 && at + what.length <= content.length
                && Arrays.equals(content, at, at + what.length, what, 0, what.length);
    }

    /** Where it stands first, from there on; -1 if nowhere. */
    static int indexOf(byte[] content, byte[] what, int from) {
        for (int at = Math.max(from, 0); at <= content.length - what.length; at++) {
            if (content[at] == what[0] && startsWith(content, at, what)) {
                return at;
            }
        }
        return -1;
    }

    /** Where it stands last, before there; -1 if nowhere. */
    static int lastIndexOf(byte[] content, byte[] what, int before) {
        for (int at = Math.min(before, content.length) - what.length; at >= 0; at--) {
            if (content[at] == what[0] && startsWith(content, at, what)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether it is there in whatever case; to be given in lower case. */
    static boolean containsIgnoringCase(byte[] content, byte[] lowerCase) {
        for (int at = 0; at <= content.length - lowerCase.length; at++) {
            int no = 0;
            while (no < lowerCase.length && lower(content[at + no]) == lowerCase[no]) {
                no++;
            }
            if (no == lowerCase.length) {
                return true;
            }
        }
        return false;
    }

    static int unsigned(byte value) {
        return value & 0xff;
    }

    static int bigEndian(byte[] content, int at, int length) {
        int value = 0;
        for (int no = 0; no < length; no++) {
            value = value << 8 | unsigned(content[at + no]);
        }
        return value;
    }

    static int littleEndian16(byte[] content, int at) {
        return unsigned(content[at]) | unsigned(content[at + 1]) << 8;
    }

    static long littleEndian32(byte[] content, int at) {
        return littleEndian16(content, at) | (long) littleEndian16(content, at + 2) << 16;
    }

    private static byte lower(byte value) {
        return value >= 'A' && value <= 'Z' ? (byte) (value + 32) : value;
    }
}
