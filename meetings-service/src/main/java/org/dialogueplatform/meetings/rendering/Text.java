package org.dialogueplatform.meetings.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.dialogueplatform.platform.text.Language;

/**
 * Words and the language they are in, so that a screen reader pronounces them.
 *
 * @param text without what no page shows: control characters, and marks that turn the direction of what follows
 */
public record Text(String text, Language language) {

    private static final String TURNING = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static final int LONGEST_WORD = 20;

    public Text {
        text = text.codePoints().filter(Text::isShown).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Its paragraphs, of which blank lines are the ends. */
    public List<Text> paragraphs() {
        return Arrays.stream(text.split("\\R\\s*\\R")).map(String::strip).filter(part -> !part.isEmpty())
                .map(part -> new Text(part, language)).toList();
    }

    /** Whether it is a number, a reference or the like, which is not to be divided between lines. */
    boolean isOneWord() {
        return text.length() <= LONGEST_WORD && text.chars().noneMatch(Character::isWhitespace);
    }

    /** What XML 1.0 can carry, but for what turns a line round. */
    private static boolean isShown(int character) {
        return TURNING.indexOf(character) < 0 && (character == '\n' || character == '\t'
                || (character >= ' ' && character < 0x7f) || (character >= 0xa0 && character < 0xd800)
                || (character >= 0xe000 && character < 0xfffe) || character >= 0x10000);
    }
}
