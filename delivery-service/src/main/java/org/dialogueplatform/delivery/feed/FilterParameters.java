package org.dialogueplatform.delivery.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;

/** A filter as query parameters: {@code type} and the names of facets, each as often as one likes. */
public final class FilterParameters {

    /** What the description of every operation with a filter says of it. */
    public static final String DESCRIPTION = """
            Filter: `type` (as in `public.recommendation.adopted.v1`, or `public.recommendation.*` for a family) and the facets `theme`, \
            `group`, `sdg`, `addressee`, `mechanism`, `position`, `implementation`, `disagreement`; several values of one name mean any of them, \
            several names mean all of them.""";

    private FilterParameters() {
    }

    /**
     * @param query all query parameters
     * @param others the names of those that belong to no filter
     */
    public static EventFilter read(Map<String, List<String>> query, Set<String> others, PublicContract contract) {
        Map<String, List<String>> facets = new HashMap<>(query);
        facets.keySet().removeAll(others);
        List<String> types = facets.remove("type");
        var filter = new EventFilter(types == null ? List.of() : types, facets);
        List<FieldError> errors = contract.wrongWith(filter, "");
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw new ProblemException(ProblemType.INVALID_PARAMETER,
                    "The query parameter at " + first.pointer() + " " + first.detail() + ".", errors);
        }
        return filter;
    }
}
