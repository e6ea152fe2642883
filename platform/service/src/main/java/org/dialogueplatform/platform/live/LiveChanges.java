package org.dialogueplatform.platform.live;

import java.util.List;
import java.util.Set;

import org.dialogueplatform.platform.event.CloudEvent;
import org.jspecify.annotations.Nullable;

/** What a service's events mean for those who have its things on their screen. A service with live streams has one of these. */
public interface LiveChanges {

    /** The topics that tell of changes. */
    Set<String> topics();

    /**
     * Of another service's event: the consumer that takes it in here. It is told once that has; read again before, nothing
     * would be new. Null where there is nothing to wait for.
     */
    default @Nullable String awaited(CloudEvent event) {
        return null;
    }

    /** What changed; called in a transaction, in which every change's {@link Change#sight} is asked, too. */
    List<Change> of(String topic, CloudEvent event);
}
