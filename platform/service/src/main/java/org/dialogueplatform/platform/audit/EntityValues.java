package org.dialogueplatform.platform.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.personal.Personal;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CompositeType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What entities hold, as JSON by field; embedded ones field by field, as in {@code details.title}. Missing values are left out.
 */
@ApplicationScoped
class EntityValues {

    /** Counted by the machinery, and told by the entry's own version. */
    private static final Set<String> COUNTERS = Set.of("version", "eventNo", "publicNo");

    private final EntityManagerFactory entityManagers;
    private final ObjectMapper json;
    private final Map<Class<?>, Boolean> audited = new ConcurrentHashMap<>();
    private final Map<Attribute, Marked> marks = new ConcurrentHashMap<>();
    private final Map<String, List<CollectionPersister>> collectionsOf = new ConcurrentHashMap<>();

    @Inject
    EntityValues(EntityManagerFactory entityManagers, ObjectMapper json) {
        this.entityManagers = entityManagers;
        this.json = json;
    }

    boolean isAudited(Object entity) {
        return audited.computeIfAbsent(Hibernate.getClass(entity), type -> !type.isAnnotationPresent(Unaudited.class));
    }

    /** All fields of a state. */
    Map<String, Value> read(Object entity, String[] names, Type[] types, Object[] state) {
        Map<String, Value> read = new LinkedHashMap<>();
        for (int no = 0; no < names.length; no++) {
            if (!isTechnical(entity, names[no])) {
                put(read, names[no], types[no], state[no], mark(Hibernate.getClass(entity), names[no]));
            }
        }
        return read;
    }

    /** The fields of a state that are not the same in another one. */
    Map<String, Value> readDifferent(Object entity, String[] names, Type[] types, Object[] state, Object[] other) {
        Map<String, Value> read = new LinkedHashMap<>();
        for (int no = 0; no < names.length; no++) {
            if (!types[no].isCollectionType() && !isTechnical(entity, names[no]) && !types[no].isEqual(state[no], other[no])) {
                put(read, names[no], types[no], state[no], mark(Hibernate.getClass(entity), names[no]));
            }
        }
        return read;
    }

    /** All fields as they now are. */
    Map<String, Value> readNow(Object entity) {
        EntityPersister persister = persister(entity);
        return read(entity, persister.getPropertyNames(), persister.getPropertyTypes(), persister.getValues(entity));
    }

    /** Counters, and what Hibernate adds to the children of a collection without a reference back. */
    private static boolean isTechnical(Object entity, String name) {
        return entity instanceof AggregateRoot && COUNTERS.contains(name) || name.startsWith("_") && name.endsWith("Backref");
    }

    private void put(Map<String, Value> read, String path, Type type, @Nullable Object value, @Nullable Personal personal) {
        if (value == null || type.isCollectionType()) {
            return;
        }
        if (type instanceof CompositeType composite) {
            String[] names = composite.getPropertyNames();
            Object[] values = composite.getPropertyValues(value);
            for (int no = 0; no < names.length; no++) {
                @Nullable
                Personal own = personal == null ? mark(composite.getReturnedClass(), names[no]) : personal;
                put(read, path + "." + names[no], composite.getSubtypes()[no], values[no], own);
            }
        } else {
            read.put(path, new Value(node(type, value), personal));
        }
    }

    private JsonNode node(Type type, @Nullable Object value) {
        if (value == null) {
            return json.nullNode();
        }
        if (type.isEntityType()) {
            return json.valueToTree(entityManagers.getPersistenceUnitUtil().getIdentifier(value));
        }
        if (type instanceof CompositeType composite) {
            ObjectNode node = json.createObjectNode();
            String[] names = composite.getPropertyNames();
            Object[] values = composite.getPropertyValues(value);
            for (int no = 0; no < names.length; no++) {
                if (values[no] != null && !composite.getSubtypes()[no].isCollectionType()) {
                    node.set(names[no], node(composite.getSubtypes()[no], values[no]));
                }
            }
            return node;
        }
        return json.valueToTree(value);
    }

    /** Whether what a collection holds are entities, which speak for themselves. */
    boolean holdsEntities(PersistentCollection<?> collection) {
        return persister(collection).getElementType().isEntityType();
    }

    /** What a collection held before. */
    Collection<?> snapshot(PersistentCollection<?> collection) {
        return many(collection.getStoredSnapshot());
    }

    /** What a collection holds. */
    Collection<?> elements(PersistentCollection<?> collection) {
        return collection.wasInitialized() ? many(collection.getValue()) : List.of();
    }

    private static Collection<?> many(@Nullable Object collection) {
        if (collection instanceof Map<?, ?> map) {
            return map.values();
        }
        return collection instanceof Collection<?> values ? values : List.of();
    }

    /** What was taken out of a collection of values, and what was put in; of one in another order all of it. */
    @Nullable
    Elements difference(PersistentCollection<?> collection, Collection<?> before) {
        CollectionPersister persister = persister(collection);
        Type type = persister.getElementType();
        List<JsonNode> old = nodes(type, before);
        List<JsonNode> now = nodes(type, elements(collection));
        if (old.equals(now)) {
            return null;
        }
        List<JsonNode> removed = without(old, now);
        List<JsonNode> added = without(now, old);
        boolean moved = removed.isEmpty() && added.isEmpty();
        String role = persister.getRole();
        String path = role.substring(persister.getOwnerEntityPersister().getEntityName().length() + 1);
        @Nullable
        Personal personal = mark(persister.getOwnerEntityPersister().getMappedClass(), path);
        if (personal == null && type instanceof CompositeType composite) {
            for (String name : composite.getPropertyNames()) {
                personal = personal == null ? mark(composite.getReturnedClass(), name) : personal;
            }
        }
        return new Elements(path, value(moved ? old : removed, personal), value(moved ? now : added, personal));
    }

    private List<JsonNode> nodes(Type type, Collection<?> values) {
        List<JsonNode> nodes = new ArrayList<>(values.size());
        for (Object value : values) {
            nodes.add(node(type, value));
        }
        return nodes;
    }

    private static List<JsonNode> without(List<JsonNode> all, List<JsonNode> others) {
        List<JsonNode> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    private @Nullable Value value(List<JsonNode> nodes, @Nullable Personal personal) {
        if (nodes.isEmpty()) {
            return null;
        }
        ArrayNode array = json.createArrayNode();
        array.addAll(nodes);
        return new Value(array, personal);
    }

    /** The entity in whose collection something is, by its own reference to it, or among these. */
    @Nullable
    Object parent(Object child, List<AggregateRoot> roots) {
        EntityPersister persister = persister(child);
        for (CollectionPersister collection : collectionsOf.computeIfAbsent(persister.getEntityName(), this::collections)) {
            String owner = collection.getOwnerEntityPersister().getEntityName();
            for (int no = 0; no < persister.getPropertyTypes().length; no++) {
                if (persister.getPropertyTypes()[no] instanceof EntityType type && type.getAssociatedEntityName().equals(owner)
                        && persister.getValue(child, no) instanceof Object found) {
                    return Hibernate.unproxy(found);
                }
            }
            String path = collection.getRole().substring(owner.length() + 1);
            for (AggregateRoot root : roots) {
                if (persister(root).getEntityName().equals(owner)) {
                    Object held = collection.getOwnerEntityPersister().getPropertyValue(root, path);
                    if (Hibernate.isInitialized(held) && many(held).stream().anyMatch(one -> one == child)) {
                        return root;
                    }
                }
            }
        }
        return null;
    }

    /** The one-to-many collections that hold such entities. */
    private List<CollectionPersister> collections(String entityName) {
        List<CollectionPersister> found = new ArrayList<>();
        factory().getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            if (collection.isOneToMany() && collection.getElementType() instanceof EntityType type
                    && type.getAssociatedEntityName().equals(entityName)) {
                found.add(collection);
            }
        });
        return found;
    }

    /** The entity's name, without its package. */
    String typeOf(Object entity) {
        return Hibernate.getClass(entity).getSimpleName();
    }

    String idOf(Object entity) {
        Object id = entityManagers.getPersistenceUnitUtil().getIdentifier(entity);
        return id instanceof UUID || id instanceof String || id instanceof Number ? id.toString()
                : json.valueToTree(id).toString();
    }

    /** Which person an attribute names. */
    @Nullable
    UUID person(Object entity, String attribute) {
        return (UUID) persister(entity).getPropertyValue(entity, attribute);
    }

    private @Nullable Personal mark(Class<?> type, String name) {
        return marks.computeIfAbsent(new Attribute(type, name), EntityValues::find).personal();
    }

    private static Marked find(Attribute attribute) {
        for (Class<?> type = attribute.type(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(attribute.name())) {
                    return new Marked(field.getAnnotation(Personal.class));
                }
            }
        }
        return new Marked(null);
    }

    private EntityPersister persister(Object entity) {
        return factory().getMappingMetamodel().getEntityDescriptor(Hibernate.getClass(entity));
    }

    private CollectionPersister persister(PersistentCollection<?> collection) {
        return factory().getMappingMetamodel().getCollectionDescriptor(collection.getRole());
    }

    private SessionFactoryImplementor factory() {
        return entityManagers.unwrap(SessionFactoryImplementor.class);
    }

    /**
     * @param personal says whose it is, if it is a person's
     */
    record Value(JsonNode json, @Nullable Personal personal) {
    }

    /** How the values in a collection changed. */
    record Elements(String path, @Nullable Value removed, @Nullable Value added) {
    }

    private record Attribute(Class<?> type, String name) {
    }

    private record Marked(@Nullable Personal personal) {
    }
}
