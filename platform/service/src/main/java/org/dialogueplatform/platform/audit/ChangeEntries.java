package org.dialogueplatform.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.audit.Changes.Change;
import org.dialogueplatform.platform.audit.Changes.Field;
import org.dialogueplatform.platform.audit.Changes.Kind;
import org.dialogueplatform.platform.audit.Changes.Owned;
import org.dialogueplatform.platform.audit.EntityValues.Value;
import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.personal.Personal;
import org.dialogueplatform.platform.personal.PersonalKeys;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes entries of what changed in a flush: one for each aggregate. */
@ApplicationScoped
class ChangeEntries {

    private static final String OLD = "old";
    private static final String NEW = "new";
    private static final String SEALED = "sealed";
    private static final String FORGOTTEN = "forgotten";

    private final Audit audit;
    private final Circumstances circumstances;
    private final EntityValues values;
    private final PersonalKeys personalKeys;
    private final ObjectMapper json;

    @Inject
    ChangeEntries(Audit audit, Circumstances circumstances, EntityValues values, PersonalKeys personalKeys,
            ObjectMapper json) {
        this.audit = audit;
        this.circumstances = circumstances;
        this.values = values;
        this.personalKeys = personalKeys;
        this.json = json;
    }

    List<AuditEntry> of(List<Owned> changed, List<RecordedEvent> events) {
        if (changed.isEmpty()) {
            return List.of();
        }
        Circumstances.Of by = circumstances.now();
        return changed.stream().map(owned -> entry(by, owned, eventsOf(owned.owner(), events))).toList();
    }

    private static List<RecordedEvent> eventsOf(Object owner, List<RecordedEvent> events) {
        return owner instanceof AggregateRoot root
                ? events.stream().filter(event -> event.aggregateId().equals(root.id())).toList()
                : List.of();
    }

    private AuditEntry entry(Circumstances.Of by, Owned owned, List<RecordedEvent> events) {
        ObjectNode changes = json.createObjectNode();
        Map<UUID, List<Kept>> personal = new LinkedHashMap<>();
        for (Change change : owned.changes()) {
            String prefix = change.entity() == owned.owner() ? ""
                    : values.typeOf(change.entity()) + "[" + values.idOf(change.entity()) + "].";
            change.fields().forEach((path, field) -> {
                ObjectNode node = node(field);
                @Nullable
                UUID person = personOf(owned.owner(), change.entity(), field);
                changes.set(prefix + path, node);
                if (person != null) {
                    personal.computeIfAbsent(person, _ -> new ArrayList<>()).add(new Kept(node));
                }
            });
        }
        personal.forEach(this::seal);
        @Nullable
        Long version = owned.owner() instanceof AggregateRoot root ? root.version() : null;
        return audit.entry(by, act(owned, events),
                new Audit.Subject(values.typeOf(owned.owner()), values.idOf(owned.owner()), version), reason(owned, events),
                audit.text(changes));
    }

    private ObjectNode node(Field field) {
        ObjectNode node = json.createObjectNode();
        if (field.old() != null) {
            node.set(OLD, field.old().json());
        }
        if (field.now() != null) {
            node.set(NEW, field.now().json());
        }
        return node;
    }

    private @Nullable UUID personOf(Object owner, Object entity, Field field) {
        @Nullable
        Value value = field.now() == null ? field.old() : field.now();
        @Nullable
        Personal personal = value == null ? null : value.personal();
        if (personal == null) {
            return null;
        }
        @Nullable
        UUID person = personal.of().isEmpty() ? (owner instanceof AggregateRoot root ? root.id() : null)
                : values.person(entity, personal.of());
        // nobody's key would be worse than the aggregate's
        return person == null ? UUID.fromString(values.idOf(owner)) : person;
    }

    /** Puts ciphertext in place of what is a person's; all of one person's at once, since its key has to be looked up. */
    private void seal(UUID person, List<Kept> fields) {
        Optional<List<String>> sealed = personalKeys.sealUnlessForgotten(person,
                fields.stream().map(field -> audit.text(field.node())).toList());
        for (int no = 0; no < fields.size(); no++) {
            ObjectNode node = fields.get(no).node();
            node.removeAll();
            if (sealed.isPresent()) {
                node.put(SEALED, sealed.get().get(no));
            } else {
                node.put(FORGOTTEN, true);
            }
        }
    }

    private static String act(Owned owned, List<RecordedEvent> events) {
        if (!events.isEmpty()) {
            Set<String> types = new LinkedHashSet<>();
            events.forEach(event -> types.add(event.type().substring(EventType.PREFIX.length())));
            return String.join(",", types);
        }
        Kind kind = owned.changes().stream().filter(change -> change.entity() == owned.owner()).map(Change::kind).findFirst()
                .orElse(Kind.CHANGED);
        return switch (kind) {
            case ADDED -> "added";
            case CHANGED -> "changed";
            case REMOVED -> "removed";
        };
    }

    /** Why: what the code at work said, or else what events or new values say under that name. */
    private @Nullable String reason(Owned owned, List<RecordedEvent> events) {
        @Nullable
        String said = audit.reason();
        if (said != null) {
            return said;
        }
        return events.stream().map(event -> json.<JsonNode> valueToTree(event.data()).path("reason"))
                .filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst()
                .or(() -> owned.changes().stream().flatMap(change -> change.fields().entrySet().stream())
                        .map(field -> written(field.getKey(), field.getValue())).filter(Objects::nonNull).findFirst())
                .orElse(null);
    }

    private static @Nullable String written(String path, Field field) {
        @Nullable
        Value now = field.now();
        if (now == null || now.personal() != null) {
            return null;
        }
        if (now.json().isTextual()) {
            return path.equals("reason") ? now.json().textValue() : null;
        }
        for (JsonNode element : now.json()) {
            if (element.path("reason").isTextual()) {
                return element.path("reason").textValue();
            }
        }
        return null;
    }

    /** A field that is a person's, to be sealed. */
    private record Kept(ObjectNode node) {
    }
}
