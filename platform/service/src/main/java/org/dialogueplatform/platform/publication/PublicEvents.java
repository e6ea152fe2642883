package org.dialogueplatform.platform.publication;

import java.util.List;

import org.dialogueplatform.platform.event.RecordedEvent;

/**
 * Decides what partners may know. A service has one bean of this type at most, and decides nowhere else; it is asked about
 * everything that is recorded, in the transaction of the fact, and what it answers is written with the fact.
 */
public interface PublicEvents {

    /**
     * What of these everybody may know, numbered per subject by {@link PublicNumbers}, in the order in which it is told. Asked
     * when the state after the fact has been written, so that it can be read; of what concerns nothing public nothing is asked.
     */
    List<RecordedEvent> of(List<RecordedEvent> recorded);
}
