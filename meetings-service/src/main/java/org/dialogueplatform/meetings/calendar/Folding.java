package org.dialogueplatform.meetings.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Breaks long lines as RFC 5545, 3.1 has it: after 75 octets, and not inside of a character, which other programs could not put
 * together again. The library counts characters, of which those of Kazakh and Russian have two octets each.
 */
final class Folding {

    static final int LONGEST = 75;

    private Folding() {
    }

    static byte[] fold(String lines) {
        var folded = new ByteArrayOutputStream(lines.length() * 2);
        for (String line : lines.split("\r\n", -1)) {
            if (!line.isEmpty()) {
                fold(line, folded);
            }
        }
        return folded.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream folded) {
        int used = 0;
        for (int character : line.codePoints().toArray()) {
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (used + bytes.length > LONGEST) {
                folded.writeBytes(new byte[] { '\r', '\n', ' ' });
                used = 1;
            }
            folded.writeBytes(bytes);
            used += bytes.length;
        }
        folded.writeBytes(new byte[] { '\r', '\n' });
    }
}
