package org.dialogueplatform.delivery.subscription;

import java.util.List;
import java.util.Map;

/**
 * What a partner decides of a subscription.
 *
 * @param address in its one written form
 * @param types of events; none means all
 * @param facets for each facet named, any of its values
 * @param ordered whether a recommendation's events wait for each other
 * @param rateLimit how many deliveries may begin in a second
 */
record SubscriptionDetails(String name, String address, List<String> types, Map<String, List<String>> facets, boolean ordered,
        int rateLimit) {
}
