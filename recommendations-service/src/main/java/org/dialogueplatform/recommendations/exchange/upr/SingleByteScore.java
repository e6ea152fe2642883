package org.dialogueplatform.recommendations.exchange.upr;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;

/**
 * How well a file reads in an encoding in which nearly every byte means something, so that nothing is ever simply
 * wrong. Every character beyond ASCII earns or loses points by its company:
 * <ul>
 * <li>a letter beside ASCII letters, or a Cyrillic one beside Cyrillic ones: 3, a Latin capital 2, being rarer; one
 * among spaces and signs (à, é, y): 1; one beside other accented letters only: 0, since Cyrillic read as Latin looks
 * like that;</li>
 * <li>a capital right after a small letter or within a word, or a letter beside one of another script: -4;</li>
 * <li>an apostrophe where English and French have one: 4 inside a word (State’s, l’État), 3 after an s (judges’);
 * quotation marks on the right side of a word: 3; dashes, an ellipsis, degree, numero and currency signs in their
 * places: 1 or 2;</li>
 * <li>any other sign inside a word: -4; at its edge: -2; apart from words: -1; ƒ and ÿ count as signs, since hardly a
 * word has them;</li>
 * <li>a byte that means nothing, or a control character: -10.</li>
 * </ul>
 */
final class SingleByteScore {

    private static final String UNUSUAL = "ƒÿŸ";

    private final Charset charset;
    private final char[] characters;
    private final char[] company = { ' ', ' ', ' ', ' ', ' ' };
    private long points;

    SingleByteScore(Charset charset) {
        this.charset = charset;
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        this.characters = new String(all, charset).toCharArray();
    }

    Charset charset() {
        return charset;
    }

    void accept(int b) {
        push(characters[b]);
    }

    /** The points of the whole file; asked once, when it has been read. */
    long total() {
        push(' ');
        push(' ');
        return points;
    }

    private void push(char next) {
        System.arraycopy(company, 1, company, 0, 4);
        company[4] = next;
        if (company[2] >= 0x80) {
            points += points(company[0], company[1], company[2], company[3], company[4]);
        }
    }

    private static int points(char beforeThat, char before, char c, char after, char afterThat) {
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return -10;
        }
        if (Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.COMMON && UNUSUAL.indexOf(c) < 0) {
            return ofLetter(before, c, after);
        }
        return switch (c) {
            case '’' -> ofApostrophe(beforeThat, before, after, afterThat);
            case '”', '»' -> !isSpace(before) && !Character.isLetter(after) ? 3 : ofSign(before, after);
            case '“', '‘', '«' -> !Character.isLetter(before) && !isSpace(after) ? 3 : ofSign(before, after);
            case '–', '—' -> isSpace(before) && isSpace(after) || isDigit(before) && isDigit(after) ? 2 : ofSign(before, after);
            case '…' -> !Character.isLetter(after) ? 2 : ofSign(before, after);
            case '\u00A0' -> 1;
            case '°' -> isDigit(before) || isSpace(after) || isSpace(before) && isTemperature(after) ? 2
                    : ofSign(before, after);
            case '№', '§' -> isSpace(after) || isDigit(after) ? 2 : ofSign(before, after);
            case '£', '€' -> isDigit(before) || isDigit(after) ? 2 : ofSign(before, after);
            default -> ofSign(before, after);
        };
    }

    private static int ofLetter(char before, char c, char after) {
        if (isForeign(before, c) || isForeign(after, c) || isMisplacedCapital(before, c, after)) {
            return -4;
        }
        if (UnicodeScript.of(c) == UnicodeScript.CYRILLIC) {
            return Character.isLetter(before) || Character.isLetter(after) ? 3 : 1;
        }
        if (isAsciiLetter(before) || isAsciiLetter(after)) {
            return Character.isUpperCase(c) ? 2 : 3;
        }
        return Character.isLetter(before) || Character.isLetter(after) ? 0 : 1;
    }

    private static int ofApostrophe(char beforeThat, char before, char after, char afterThat) {
        if (!Character.isLetter(before) || !Character.isLetter(after)) {
            boolean closing = !isSpace(before) && !Character.isLetter(after);
            return !closing ? ofSign(before, after) : before == 's' ? 3 : 2;
        }
        boolean english = "sStTdDmM".indexOf(after) >= 0 && !Character.isLetter(afterThat);
        boolean french = "lLdDnNsScCjJmM".indexOf(before) >= 0 && !Character.isLetter(beforeThat);
        return english || french ? 4 : 1;
    }

    private static int ofSign(char before, char after) {
        boolean letterBefore = Character.isLetter(before);
        boolean letterAfter = Character.isLetter(after);
        return letterBefore && letterAfter ? -4 : letterBefore || letterAfter ? -2 : -1;
    }

    private static boolean isMisplacedCapital(char before, char c, char after) {
        return Character.isUpperCase(c) && Character.isLetter(before)
                && (Character.isLowerCase(before) || Character.isLowerCase(after));
    }

    private static boolean isForeign(char neighbour, char c) {
        return Character.isLetter(neighbour) && UnicodeScript.of(neighbour) != UnicodeScript.of(c);
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static boolean isSpace(char c) {
        return WhiteSpace.is(c);
    }

    private static boolean isTemperature(char c) {
        return c == 'C' || c == 'F';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
