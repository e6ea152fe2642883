package org.dialogueplatform.platform.file.inspection;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A file's name as it is shown to people; it is never used as a path. What could make it look like another name, or mean
 * something to a file system, is taken out of it.
 */
public final class FileName {

    static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final String NAMELESS = "file";

    private FileName() {
    }

    /** What is left of a name that somebody sent; never empty. */
    public static String clean(String sent) {
        String normal = Normalizer.normalize(sent, Normalizer.Form.NFC);
        // a whole path may have been sent; the last part is the name
        String name = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        name.codePoints().filter(FileName::isShown).map(FileName::harmless).forEach(kept::appendCodePoint);
        String plain = kept.toString().replaceAll("[\\p{Z}]+", " ").replaceAll("^[ .]+|[ .]+$", "");
        return plain.isEmpty() ? NAMELESS : shortened(plain);
    }

    /** What follows the last dot, in lower case; empty if nothing does. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Neither control nor format characters, such as those that turn the direction of writing, nor halves of characters. */
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** What some file system or shell takes for more than a letter. */
    private static int harmless(int character) {
        return "<>:\"|?*".indexOf(character) < 0 ? character : '_';
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int cut = LONGEST - end.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut).strip() + end;
    }
}
