package org.dialogueplatform.platform.event;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.persistence.Ids;

/**
 * Something that happened to an aggregate, not yet committed.
 *
 * @param topic where it is told
 * @param sequence the aggregate's event number: contiguous, so that a consumer can see a gap
 * @param data a record with an {@link EventType}
 */
public record RecordedEvent(UUID id, String topic, UUID aggregateId, long sequence, Instant occurredAt, Object data) {

    RecordedEvent(String topic, UUID aggregateId, long sequence, Instant occurredAt, Object data) {
        this(Ids.next(), topic, aggregateId, sequence, occurredAt, data);
    }

    /** What everybody may know of an aggregate, under the number of its public events. */
    public static RecordedEvent told(UUID aggregateId, long publicNo, Instant occurredAt, Object data) {
        return new RecordedEvent(CloudEvent.PUBLIC_TOPIC, aggregateId, publicNo, occurredAt, data);
    }

    /** The full type. */
    public String type() {
        EventType type = data.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(data.getClass() + " has no @EventType");
        }
        return EventType.PREFIX + type.value();
    }
}
