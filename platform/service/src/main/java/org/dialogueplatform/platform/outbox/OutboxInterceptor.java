package org.dialogueplatform.platform.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import jakarta.inject.Inject;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.hibernate.Interceptor;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/**
 * Takes the events of every changed aggregate when Hibernate has flushed it. Nobody has to remember to publish: recording an
 * event
 * touches the aggregate, and what is touched is flushed.
 */
@PersistenceUnitExtension
public class OutboxInterceptor implements Interceptor {

    @Inject
    Outbox outbox;

    @Override
    public void postFlush(Iterator<Object> entities) {
        List<RecordedEvent> events = new ArrayList<>();
        while (entities.hasNext()) {
            if (entities.next() instanceof AggregateRoot aggregate) {
                events.addAll(aggregate.takeRecorded());
            }
        }
        if (!events.isEmpty()) {
            // ids are made in the order of recording
            events.sort(Comparator.comparing(RecordedEvent::id));
            outbox.append(events);
        }
    }
}
