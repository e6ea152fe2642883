package org.dialogueplatform.meetings.sitting;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The rule by which those who wait follow each other, unless the chair has put them in another order by hand. The order is an
 * offer: the chair gives the floor to whom it wants.
 *
 * @param first the kinds that go before all others, in this order
 * @param civilSociety the categories of organisations that go before the others where a list says so
 */
public record SpeakingOrder(List<SpeakerKind> first, Set<String> civilSociety) {

    /** What goes first goes before what was put in order by hand, too: a point of order cannot wait. */
    Comparator<Speaker> of(boolean civilSocietyFirst) {
        return Comparator.<Speaker> comparingInt(speaker -> rank(speaker, civilSocietyFirst))
                .thenComparing(Speaker::place, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(Speaker::requestNo);
    }

    private int rank(Speaker speaker, boolean civilSocietyFirst) {
        int among = first.size();
        if (speaker.place() != null) {
            return among;
        }
        int urgent = first.indexOf(speaker.kind());
        if (urgent >= 0) {
            return urgent;
        }
        boolean preferred = civilSocietyFirst && speaker.category() != null && civilSociety.contains(speaker.category());
        return preferred ? among + 1 : among + 2;
    }
}
