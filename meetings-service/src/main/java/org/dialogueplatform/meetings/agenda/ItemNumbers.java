package org.dialogueplatform.meetings.agenda;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Numbers of items: "1", "2", and "2.1" below item 2. */
final class ItemNumbers {

    /** By value, not by letters: 2 before 2.1 before 3 before 10. */
    static final Comparator<String> ORDER = Comparator.comparing(ItemNumbers::parts, Arrays::compare);

    /** Deeper agendas than this nobody follows in a room. */
    static final int DEEPEST = 4;

    private ItemNumbers() {
    }

    /** The number asked for, if it is free and fits below the parent; else the next one there. */
    static String give(@Nullable String asked, @Nullable String parent, Collection<String> taken) {
        if (parent != null && parts(parent).length == DEEPEST) {
            throw tooDeep(parent);
        }
        String prefix = parent == null ? "" : parent + ".";
        if (asked == null) {
            return prefix + (taken.stream().filter(number -> isDirectlyBelow(number, prefix))
                    .mapToInt(number -> Integer.parseInt(number.substring(prefix.length()))).max().orElse(0) + 1);
        }
        if (!isDirectlyBelow(asked, prefix)) {
            throw new Invalid("/number", "number-out-of-place", parent == null
                    ? "an item without a parent has a plain number, such as 3"
                    : "an item below item " + parent + " is numbered " + parent + ".1, " + parent + ".2 and so on");
        }
        if (taken.contains(asked)) {
            throw new RuleBroken("item-number-taken", "There is an item " + asked + " on this agenda already.");
        }
        return asked;
    }

    static String requireNotTooDeep(String number) {
        if (parts(number).length > DEEPEST) {
            throw tooDeep(number.substring(0, number.lastIndexOf('.')));
        }
        return number;
    }

    private static RuleBroken tooDeep(String parent) {
        return new RuleBroken("agenda-too-deep", "An agenda has at most " + DEEPEST + " levels, and item " + parent
                + " is on the last one.");
    }

    private static boolean isDirectlyBelow(String number, String prefix) {
        return number.startsWith(prefix) && number.indexOf('.', prefix.length()) < 0;
    }

    private static int[] parts(String number) {
        return Arrays.stream(number.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
