package org.dialogueplatform.recommendations.exchange.upr;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dialogueplatform.recommendations.position.Position;

/**
 * What UPR Info's words for a State's response mean as a position. In the review a State supports or notes, it cannot
 * reject: only a clear acceptance is SUPPORTED; rejection, acceptance in principle, a general answer and silence
 * after the plenary are NOTED; PENDING is what will be answered by then.
 */
final class UprResponse {

    /** What a State promised of its own accord; UPR Info keeps such rows in the same layout, but nobody recommended them. */
    static final String VOLUNTARY_PLEDGE = "voluntary pledge";

    private static final Map<String, Position> POSITIONS = Map.ofEntries(
            Map.entry("accepted", Position.SUPPORTED),
            Map.entry("supported", Position.SUPPORTED),
            Map.entry("noted", Position.NOTED),
            Map.entry("rejected", Position.NOTED),
            Map.entry("not accepted", Position.NOTED),
            Map.entry("not supported", Position.NOTED),
            Map.entry("accepted in principle", Position.NOTED),
            Map.entry("general response", Position.NOTED),
            Map.entry("no clear position", Position.NOTED),
            Map.entry("no response", Position.NOTED),
            Map.entry("pending", Position.PENDING));

    private UprResponse() {
    }

    static Optional<Position> position(String word) {
        return Optional.ofNullable(POSITIONS.get(comparable(word)));
    }

    static boolean isVoluntaryPledge(String word) {
        String comparable = comparable(word);
        return comparable.equals(VOLUNTARY_PLEDGE) || comparable.equals(VOLUNTARY_PLEDGE + "s");
    }

    private static String comparable(String word) {
        return UprKey.normalised(word).toLowerCase(Locale.ROOT);
    }
}
