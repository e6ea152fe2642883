package org.dialogueplatform.platform.web;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Which fields an answer can have, by its type: what a single answer leaves out may still be asked for. */
final class KnownFields {

    private static final String OURS = "org.dialogueplatform.";

    private final ObjectMapper json;
    private final Map<JavaType, Map<String, JavaType>> known = new ConcurrentHashMap<>();

    KnownFields(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Ends in 400 where a field is wanted that an answer of this type never has.
     *
     * @param answered as the operation's method declares it
     * @param items what a page holds, where that type does not say it
     */
    void require(FieldPaths wanted, Type answered, @Nullable Class<?> items) {
        JavaType type = json.constructType(answered);
        if (type.hasRawClass(RestResponse.class)) {
            type = type.containedTypeOrUnknown(0);
        }
        if (items != null) {
            type = json.constructType(items);
        } else if (ListShape.isList(type.getRawClass())) {
            type = fields(type).getOrDefault(ListShape.ITEMS, type).getContentType();
        }
        if (!type.isTypeOrSubTypeOf(Response.class)) {
            require(wanted, type, "");
        }
    }

    private void require(FieldPaths wanted, JavaType holding, String path) {
        JavaType type = holding;
        while (type.isContainerType() && !type.isMapLikeType() || type.isReferenceType()) {
            type = type.getContentType();
        }
        if (wanted.wantsAll() || type.isJavaLangObject() || type.isTypeOrSubTypeOf(JsonNode.class)) {
            return;
        }
        if (type.isMapLikeType()) {
            JavaType values = type.getContentType();
            wanted.byName().forEach((name, below) -> require(below, values, path + name + "."));
            return;
        }
        Map<String, JavaType> fields = fields(type);
        if (fields.isEmpty() && hasAnything(type)) {
            return;
        }
        wanted.byName().forEach((name, below) -> {
            if (path.isEmpty() && name.equals("id") && below.wantsAll()) {
                // it is always there if there is one
                return;
            }
            JavaType field = fields.get(name);
            if (field == null) {
                throw FieldPaths.refused("unknown-field", fields.isEmpty()
                        ? "There is no field " + path + name + ": nothing is below " + path.substring(0, path.length() - 1)
                                + "."
                        : "There is no field " + path + name + ". Known here: " + String.join(", ", fields.keySet()) + ".");
            }
            require(below, field, path + name + ".");
        });
    }

    private Map<String, JavaType> fields(JavaType type) {
        return known.computeIfAbsent(type, this::read);
    }

    private Map<String, JavaType> read(JavaType type) {
        Map<String, JavaType> fields = new TreeMap<>();
        if (type.getRawClass().getName().startsWith(OURS) && !type.isEnumType()) {
            BeanDescription described = json.getSerializationConfig().introspect(type);
            if (described.findJsonValueAccessor() == null) {
                described.findProperties().stream().filter(property -> property.couldSerialize())
                        .forEach(property -> fields.put(property.getName(), property.getPrimaryType()));
            }
        }
        return fields;
    }

    /** Whether what it says depends on what it holds. */
    private static boolean hasAnything(JavaType type) {
        return type.getRawClass().getName().startsWith(OURS) && !type.isEnumType();
    }
}
