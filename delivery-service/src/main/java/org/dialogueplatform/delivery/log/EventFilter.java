package org.dialogueplatform.delivery.log;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dialogueplatform.platform.event.EventType;

/**
 * Which events somebody wants: those of one of the types that have, for every facet named, one of the values named.
 *
 * @param types without the suite's prefix, as in {@code public.recommendation.adopted.v1}, or all of a family as in
 *        {@code public.recommendation.*}; none means all
 * @param facets values by the name of their facet; none means all
 */
public record EventFilter(List<String> types, Map<String, List<String>> facets) {

    /** Everything. */
    public static final EventFilter ALL = new EventFilter(List.of(), Map.of());

    private static final String WHOLE_FAMILY = ".*";

    public EventFilter {
        types = List.copyOf(types);
        facets = facets.entrySet().stream().filter(facet -> !facet.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, facet -> List.copyOf(facet.getValue())));
    }

    public boolean matches(LoggedEvent event) {
        return matchesType(event.type()) && facets.entrySet().stream().allMatch(
                wanted -> event.facets().getOrDefault(wanted.getKey(), List.of()).stream()
                        .anyMatch(wanted.getValue()::contains));
    }

    private boolean matchesType(String type) {
        return types.isEmpty() || types.stream().anyMatch(wanted -> wanted.endsWith(WHOLE_FAMILY)
                ? type.startsWith(EventType.PREFIX + wanted.substring(0, wanted.length() - 1))
                : type.equals(EventType.PREFIX + wanted));
    }
}
