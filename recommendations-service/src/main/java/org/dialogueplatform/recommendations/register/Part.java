package org.dialogueplatform.recommendations.register;

import java.util.List;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One of those a recommendation is divided into.
 *
 * @param addressees those of the whole, when not said
 */
public record Part(LocalizedText text, @Nullable List<AddresseeSpec> addressees) {

    /** One part is no division, and each has a letter of its own. */
    public static final int FEWEST = 2;
    public static final int MOST = 20;

    public Part {
        if (addressees != null) {
            AddresseeSpec.check(addressees);
            addressees = List.copyOf(addressees);
        }
    }

    static void checkNumber(List<Part> parts) {
        if (parts.size() < FEWEST || parts.size() > MOST) {
            throw new Invalid("/parts", "number-of-parts", "names " + FEWEST + " to " + MOST + " parts");
        }
    }
}
