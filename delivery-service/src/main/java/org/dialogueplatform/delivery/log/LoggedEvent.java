package org.dialogueplatform.delivery.log;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A public event as it stands in the log.
 *
 * @param position its place in the one order of all events, from 1 on
 * @param type the full type, as in {@code org.dialogueplatform.public.recommendation.adopted.v1}
 * @param subject what it is about
 * @param sequence its number among the public events of its subject: 1, 2, 3 without holes
 * @param facets the codes readers choose by
 * @param body the CloudEvent in structured form, the same bytes for every reader
 */
public record LoggedEvent(long position, UUID id, String type, UUID subject, long sequence, Map<String, List<String>> facets,
        String body) {

    LoggedEvent at(long place) {
        return new LoggedEvent(place, id, type, subject, sequence, facets, body);
    }
}
