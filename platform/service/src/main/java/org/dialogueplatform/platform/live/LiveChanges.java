package org.dialogueplatform.platform.live;

import java.util.List;
import java.util.Set;

import org.dialogueplatform.platform.event.CloudEvent;

/** What a service's events mean for those who have its things on their screen. A service with live streams has one of these. */
public interface LiveChanges {

    /** The service's own topics that tell of changes. */
    Set<String> topics();

    /** What changed; called in a transaction, in which every change's {@link Change#sight} is asked, too. */
    List<Change> of(String topic, CloudEvent event);
}
