package org.dialogueplatform.recommendations.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.dialogueplatform.recommendations.publication.PublicRecommendationEvents.Corrected;

/**
 * A fact about a recommendation that everybody may know if the recommendation is public.
 *
 * @param weight what it says of the others that are told with it
 * @param changed of a correction, what changed
 * @param data what is told, made of the recommendation as it then is
 */
record Fact(UUID recommendation, Instant occurredAt, Weight weight, List<String> changed,
        BiFunction<PublicRecommendation, About, Object> data) {

    static Fact of(UUID recommendation, Instant occurredAt, BiFunction<PublicRecommendation, About, Object> data) {
        return new Fact(recommendation, occurredAt, Weight.ITSELF, List.of(), data);
    }

    /** Something of what everybody reads of it changed, and no other fact says so. */
    static Fact correction(UUID recommendation, Instant occurredAt, List<String> changed) {
        List<String> sorted = changed.stream().distinct().sorted().toList();
        return new Fact(recommendation, occurredAt, Weight.CORRECTION, sorted, (now, about) -> new Corrected(about, sorted,
                now.textVersion(), now.text(), now.summary()));
    }

    Fact whole() {
        return new Fact(recommendation, occurredAt, Weight.WHOLE, changed, data);
    }

    Fact last() {
        return new Fact(recommendation, occurredAt, Weight.LAST, changed, data);
    }

    /** What a fact says of the others that are told with it. */
    enum Weight {
        ITSELF,
        /** Several at once are one. */
        CORRECTION,
        /** Tells all there is to read, so that corrections beside it would tell it twice. */
        WHOLE,
        /** Told though it is public no more, because it says just that. */
        LAST
    }
}
