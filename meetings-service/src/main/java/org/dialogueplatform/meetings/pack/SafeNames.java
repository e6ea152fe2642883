package org.dialogueplatform.meetings.pack;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files and folders that every file system takes, and that show what they are: no characters that are none, none that
 * turn the reading direction, no paths; each once in its folder, whatever the case of its letters.
 */
final class SafeNames {

    /** Names of 255 bytes are the longest that common file systems take; a folder and its path need room, too. */
    static final int LONGEST = 120;

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5",
            "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Set<String> taken = new HashSet<>();

    /** A name made of a text, as nobody has it yet. */
    String give(String text) {
        return give(text, "");
    }

    /**
     * The same with an ending, which stays.
     *
     * @param ending as in {@code .pdf}, or empty
     */
    String give(String text, String ending) {
        String end = clean(ending);
        String name = clean(text);
        for (int no = 1;; no++) {
            String mark = no == 1 ? "" : " (" + no + ")";
            String tried = shortened(name, LONGEST - bytes(end) - bytes(mark)) + mark + end;
            if (taken.add(tried.toLowerCase(Locale.ROOT))) {
                return tried;
            }
        }
    }

    private static String clean(String text) {
        var clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (Character.isWhitespace(character) || type == Character.CONTROL || Character.isSpaceChar(character)) {
                clean.append(' ');
            } else if ("\\/:*?\"<>|".indexOf(character) >= 0) {
                clean.append('-');
            } else if (type != Character.FORMAT && type != Character.SURROGATE && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED) {
                clean.appendCodePoint(character);
            }
        });
        // two dots are no danger in a name, but unpacking programs refuse what might be one
        return clean.toString().replaceAll(" +", " ").replaceAll("\\.{2,}", ".").strip();
    }

    private static String shortened(String name, int most) {
        var kept = new StringBuilder();
        int used = 0;
        for (int character : name.codePoints().toArray()) {
            used += bytes(Character.toString(character));
            if (used > most) {
                break;
            }
            kept.appendCodePoint(character);
        }
        // neither hidden nor, as Windows would have it, without its end
        String plain = kept.toString().replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() || DEVICES.contains(plain.toLowerCase(Locale.ROOT)) ? "_" + plain : plain;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
