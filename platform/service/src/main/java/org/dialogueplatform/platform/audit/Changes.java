package org.dialogueplatform.platform.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.platform.audit.EntityValues.Elements;
import org.dialogueplatform.platform.audit.EntityValues.Value;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** What one session has changed since its last flush, as Hibernate tells it piece by piece. */
final class Changes {

    private final EntityValues values;
    private final Map<Object, Change> changes = new IdentityHashMap<>();
    private final List<Change> inOrder = new ArrayList<>();
    /** To whose collection something belongs, or did before. */
    private final Map<Object, Object> owners = new IdentityHashMap<>();

    Changes(EntityValues values) {
        this.values = values;
    }

    void added(Object entity) {
        if (values.isAudited(entity)) {
            // what it holds is read when it has been written: it may still change until then
            of(entity).kind = Kind.ADDED;
        }
    }

    void removed(Object entity, Object[] state, String[] names, Type[] types) {
        if (values.isAudited(entity)) {
            Change change = of(entity);
            change.kind = Kind.REMOVED;
            change.fields.clear();
            values.read(entity, names, types, state).forEach((path, value) -> change.put(path, value, null));
        }
    }

    void changed(Object entity, Object @Nullable [] before, Object[] now, String[] names, Type[] types) {
        if (!values.isAudited(entity)) {
            return;
        }
        Change change = of(entity);
        if (change.kind == Kind.ADDED) {
            return;
        }
        Map<String, Value> old = before == null ? Map.of() : values.readDifferent(entity, names, types, before, now);
        Map<String, Value> fresh = before == null ? values.read(entity, names, types, now)
                : values.readDifferent(entity, names, types, now, before);
        old.forEach((path, value) -> {
            Value next = fresh.get(path);
            if (next == null || !next.json().equals(value.json())) {
                change.put(path, value, next);
            }
        });
        fresh.forEach((path, value) -> {
            if (!old.containsKey(path)) {
                change.put(path, null, value);
            }
        });
    }

    void collection(PersistentCollection<?> collection, boolean hadElements) {
        Object owner = collection.getOwner();
        if (owner == null || !values.isAudited(owner)) {
            return;
        }
        Collection<?> before = hadElements ? values.snapshot(collection) : List.of();
        if (values.holdsEntities(collection)) {
            before.forEach(child -> owners.put(child, owner));
            values.elements(collection).forEach(child -> owners.put(child, owner));
            return;
        }
        @Nullable
        Elements difference = values.difference(collection, before);
        if (difference != null) {
            of(owner).put(difference.path(), difference.removed(), difference.added());
        }
    }

    /** Hands over what changed, by the aggregates or other entities it belongs to. */
    List<Owned> take(List<AggregateRoot> roots) {
        Map<Object, Owned> byOwner = new IdentityHashMap<>();
        List<Owned> taken = new ArrayList<>();
        for (Change change : inOrder) {
            if (change.kind == Kind.ADDED) {
                values.readNow(change.entity).forEach((path, value) -> change.put(path, null, value));
            }
            if (change.fields.isEmpty()) {
                continue;
            }
            Object owner = ownerOf(change.entity, roots);
            byOwner.computeIfAbsent(owner, _ -> {
                var owned = new Owned(owner, new ArrayList<>());
                taken.add(owned);
                return owned;
            }).changes().add(change);
        }
        changes.clear();
        inOrder.clear();
        owners.clear();
        return taken;
    }

    /** The aggregate something belongs to, however deep; itself if none. */
    private Object ownerOf(Object entity, List<AggregateRoot> roots) {
        Object at = entity;
        while (!(at instanceof AggregateRoot)) {
            @Nullable
            Object owner = owners.get(at);
            if (owner == null) {
                owner = values.parent(at, roots);
            }
            if (owner == null || owner == at) {
                return at;
            }
            at = owner;
        }
        return at;
    }

    private Change of(Object entity) {
        return changes.computeIfAbsent(entity, _ -> {
            var change = new Change(entity);
            inOrder.add(change);
            return change;
        });
    }

    /**
     * What changed of an aggregate.
     *
     * @param owner the aggregate, or another entity that belongs to none
     * @param changes its own and those of what belongs to it
     */
    record Owned(Object owner, List<Change> changes) {
    }

    /** What became of an entity as a whole. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What changed of one entity. */
    static final class Change {

        private final Object entity;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private Kind kind = Kind.CHANGED;

        private Change(Object entity) {
            this.entity = entity;
        }

        private void put(String path, @Nullable Value old, @Nullable Value now) {
            // flushed twice before it was written: the first old value and the last new one count
            fields.merge(path, new Field(old, now), (first, second) -> new Field(first.old(), second.now()));
        }

        Object entity() {
            return entity;
        }

        Kind kind() {
            return kind;
        }

        Map<String, Field> fields() {
            return fields;
        }
    }

    /** A field's old and new value; null where there was or is none. */
    record Field(@Nullable Value old, @Nullable Value now) {
    }
}
