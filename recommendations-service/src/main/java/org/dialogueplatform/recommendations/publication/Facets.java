package org.dialogueplatform.recommendations.publication;

import java.util.List;

/**
 * The codes by which partners choose what they want to hear of a recommendation, as they are after what is told. Their names
 * are
 * in {@code contracts/events/facets.json}.
 *
 * @param theme with the broader ones, as the public list finds them
 * @param group with the broader ones
 * @param sdg targets with their goals
 * @param addressee ids of organisations, and States by their ISO 3166-1 alpha-3 codes
 * @param position the headline
 * @param implementation the headline
 * @param disagreement whether its addressees and an independent assessment say different things: true or false
 */
public record Facets(List<String> theme, List<String> group, List<String> sdg, List<String> mechanism, List<String> addressee,
        List<String> position, List<String> implementation, List<String> disagreement) {
}
