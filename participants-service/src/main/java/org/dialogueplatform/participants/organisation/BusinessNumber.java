package org.dialogueplatform.participants.organisation;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dialogueplatform.platform.problem.Invalid;

/**
 * The business identification number (BIN) of a legal entity in Kazakhstan: twelve digits, of which the fifth tells the kind of
 * entity and the last one checks the others, by the rules on forming identification numbers (Resolution of the Government
 * No. 406 of 22 May 2007, adilet.zan.kz/rus/docs/P070000406_).
 */
final class BusinessNumber {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");

    /** A resident, a non-resident, an entrepreneur; less is the day of birth in an individual's number. */
    private static final String KINDS_OF_ENTITIES = "456";

    private BusinessNumber() {
    }

    /** Gives back the number if it is one. */
    static String check(String number) {
        if (!DIGITS.matcher(number).matches()) {
            throw new Invalid("/bin", "not-a-bin", "must be twelve digits");
        }
        if (KINDS_OF_ENTITIES.indexOf(number.charAt(4)) < 0) {
            throw new Invalid("/bin", "not-a-bin",
                    "is no organisation's: its fifth digit must be 4, 5 or 6. Numbers of individuals are not kept.");
        }
        if (checkDigit(number) != digit(number, 11)) {
            throw new Invalid("/bin", "not-a-bin", "is mistyped: its last digit does not fit the others");
        }
        return number;
    }

    /** Weighted by 1 to 11; where that leaves 10, by 3 to 11 and 1, 2; a number that leaves 10 again is never given. */
    private static int checkDigit(String number) {
        int first = weighted(number, 0);
        return first < 10 ? first : weighted(number, 2);
    }

    private static int weighted(String number, int shift) {
        return IntStream.range(0, 11).map(place -> digit(number, place) * ((place + shift) % 11 + 1)).sum() % 11;
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }
}
