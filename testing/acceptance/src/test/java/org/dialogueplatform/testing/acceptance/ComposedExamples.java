package org.dialogueplatform.testing.acceptance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.testing.ApiDocument;
import org.dialogueplatform.testing.Examples.Example;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes an example for what no test sends, of what is known from other examples and of what the schemas say. */
final class ComposedExamples {

    private static final String REFERENCE = "$ref";

    private final ApiDocument document;
    private final Map<String, JsonNode> seen = new HashMap<>();
    private final Deque<String> within = new ArrayDeque<>();

    ComposedExamples(ApiDocument document) {
        this.document = document;
    }

    /** Remembers how its parts look. */
    void learn(ApiDocument.Operation operation, Example example) {
        learn(operation.request(), example.request());
        learn(operation.response(), example.response());
    }

    Example of(ApiDocument.Operation operation) {
        return new Example(operation.request() == null ? null : compose(operation.request()),
                operation.response() == null ? null : compose(operation.response()), true);
    }

    private void learn(@Nullable JsonNode schema, @Nullable JsonNode value) {
        if (schema == null || value == null || value.isNull()) {
            return;
        }
        String name = schema.path(REFERENCE).asText("");
        JsonNode resolved = document.resolve(schema);
        if (!name.isEmpty() && (!seen.containsKey(name) || seen.get(name).size() < value.size())) {
            seen.put(name, value);
        }
        resolved.path("properties").properties().forEach(property -> learn(property.getValue(), value.get(property.getKey())));
        if (resolved.has("items")) {
            value.forEach(item -> learn(resolved.get("items"), item));
        }
    }

    private JsonNode compose(JsonNode schema) {
        String name = schema.path(REFERENCE).asText("");
        if (seen.containsKey(name)) {
            return seen.get(name).deepCopy();
        }
        within.push(name);
        try {
            return made(document.resolve(schema));
        } finally {
            within.pop();
        }
    }

    private JsonNode made(JsonNode schema) {
        for (String given : new String[] { "const", "default", "example" }) {
            if (schema.has(given)) {
                return schema.get(given).deepCopy();
            }
        }
        for (String several : new String[] { "enum", "examples" }) {
            if (schema.path(several).size() > 0) {
                return schema.get(several).get(0).deepCopy();
            }
        }
        for (String either : new String[] { "anyOf", "oneOf", "allOf" }) {
            if (schema.has(either)) {
                return compose(schema.get(either).get(0));
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" -> IntNode.valueOf(schema.path("minimum").asInt(1));
            case "boolean" -> BooleanNode.TRUE;
            case "string" -> TextNode.valueOf(text(schema));
            default -> NullNode.instance;
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "");
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        schema.path("properties").properties().forEach(property -> {
            JsonNode child = property.getValue();
            String named = child.path(REFERENCE).asText(child.path("items").path(REFERENCE).asText(""));
            // what contains itself ends where it may
            if (named.isEmpty() || !within.contains(named) || required.contains(property.getKey())) {
                object.set(property.getKey(), compose(child));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (schema.has("items")) {
            array.add(compose(schema.get("items")));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText("")) {
            case "uuid" -> "0198d2e7-0000-7000-8000-000000000001";
            case "date-time" -> "2030-01-30T04:00:00Z";
            case "date" -> "2030-01-30";
            case "uri", "uri-reference" -> "https://partner.example.org/hook";
            case "email" -> "secretariat@example.org";
            default -> "x".repeat(Math.max(0, schema.path("minLength").asInt(0) - 4)) + "text";
        };
    }
}
