package org.dialogueplatform.platform.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.dialogueplatform.platform.persistence.Ids;

/**
 * The root of an aggregate. What happens to it is recorded by its own methods; the outbox takes the events when the change is
 * flushed, so that no state is stored without its event and no event without its state.
 */
@MappedSuperclass
public abstract class AggregateRoot {

    @Id
    private UUID id;

    /** Counts changes of the row, for optimistic locking and ETags. */
    @Version
    private long version;

    /**
     * Counts events. Not the version, which a change of a child alone does not raise: this number is known before the flush,
     * and raising it touches the root.
     */
    @Column(nullable = false)
    private long eventNo;

    @Transient
    private final List<RecordedEvent> recorded = new ArrayList<>();

    protected AggregateRoot() {
        this.id = Ids.next();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long eventNo() {
        return eventNo;
    }

    /** Records a fact; raises the event number. */
    protected void record(String topic, Instant occurredAt, Object data) {
        eventNo++;
        recorded.add(new RecordedEvent(topic, id, eventNo, occurredAt, data));
    }

    /** Records the full state that now holds, for those who keep a replica; it carries the number of the fact before it. */
    protected void recordState(String topic, Instant occurredAt, Object state) {
        recorded.add(new RecordedEvent(topic, id, eventNo, occurredAt, state));
    }

    /** Hands over what was recorded since the last time. */
    public List<RecordedEvent> takeRecorded() {
        List<RecordedEvent> taken = List.copyOf(recorded);
        recorded.clear();
        return taken;
    }
}
