package org.dialogueplatform.platform.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.outbox.Outbox;
import org.dialogueplatform.platform.publication.PublicEvents;
import org.dialogueplatform.platform.publication.PubliclyNumbered;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/**
 * Takes what changed and the events of every changed aggregate when Hibernate has flushed it. Nobody has to remember to audit
 * or to publish: recording an event touches the aggregate, and what is touched is flushed. One instance per session, which
 * Hibernate tells of each change before it writes it.
 */
@Dependent
@PersistenceUnitExtension
public class FlushInterceptor implements Interceptor {

    private final Outbox outbox;
    private final Instance<PublicEvents> publicEvents;
    private final Audit audit;
    private final ChangeEntries changeEntries;
    private final Changes changes;

    @Inject
    FlushInterceptor(Outbox outbox, Instance<PublicEvents> publicEvents, Audit audit, ChangeEntries changeEntries,
            EntityValues values) {
        this.outbox = outbox;
        this.publicEvents = publicEvents;
        this.audit = audit;
        this.changeEntries = changeEntries;
        this.changes = new Changes(values);
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        changes.added(entity);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        changes.removed(entity, state, names, types);
    }

    @Override
    public boolean onFlushDirty(Object entity, Object id, Object[] now, Object[] before, String[] names, Type[] types) {
        changes.changed(entity, before, now, names, types);
        return false;
    }

    @Override
    public void onCollectionRecreate(Object collection, Object key) {
        changes.collection((PersistentCollection<?>) collection, false);
    }

    @Override
    public void onCollectionUpdate(Object collection, Object key) {
        changes.collection((PersistentCollection<?>) collection, true);
    }

    @Override
    public void postFlush(Iterator<Object> entities) {
        List<AggregateRoot> roots = new ArrayList<>();
        List<RecordedEvent> events = new ArrayList<>();
        while (entities.hasNext()) {
            if (entities.next() instanceof AggregateRoot aggregate) {
                roots.add(aggregate);
                events.addAll(aggregate.takeRecorded());
            }
        }
        // ids are made in the order of recording
        events.sort(Comparator.comparing(RecordedEvent::id));
        List<AuditEntry> entries = changeEntries.of(changes.take(roots), events);
        if (!entries.isEmpty()) {
            audit.append(entries);
        }
        if (!events.isEmpty()) {
            events.addAll(told(roots, events));
            outbox.append(events);
        }
    }

    /** What everybody may know of it, written with it. */
    private List<RecordedEvent> told(List<AggregateRoot> roots, List<RecordedEvent> events) {
        if (publicEvents.isUnsatisfied()) {
            return List.of();
        }
        List<RecordedEvent> told = publicEvents.get().of(events);
        for (RecordedEvent event : told) {
            for (AggregateRoot root : roots) {
                if (root instanceof PubliclyNumbered numbered && root.id().equals(event.aggregateId())) {
                    numbered.publiclyTold(event.sequence());
                }
            }
        }
        return told;
    }
}
