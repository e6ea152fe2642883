package org.dialogueplatform.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an OpenAPI document promises to those who use it, and what it demands of them, a line each: so that a later document can
 * be held against it, and a person can read the difference. Named schemas count by their names, since clients are generated
 * with
 * them.
 */
final class OpenApiPromises {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String DEMANDS = "demands ";
    private static final String TAKES = "takes ";

    private final JsonNode document;
    private final Set<String> lines = new TreeSet<>();

    private OpenApiPromises(JsonNode document) {
        this.document = document;
    }

    static Set<String> of(JsonNode document) {
        var promises = new OpenApiPromises(document);
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (METHODS.contains(method.getKey())) {
                promises.operation(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), path.getValue(),
                        method.getValue());
            }
        }));
        document.at("/components/schemas").properties()
                .forEach(schema -> promises.fields("schema " + schema.getKey(), schema.getValue()));
        return promises.lines;
    }

    /** What of the promises before is not kept, and what is newly demanded; nothing, if the interface has only grown. */
    static List<String> broken(Set<String> before, Set<String> now) {
        List<String> broken = new ArrayList<>();
        before.stream().filter(line -> !line.startsWith(DEMANDS) && !line.startsWith(TAKES) && !now.contains(line))
                .forEach(line -> broken.add("gone or changed: " + line));
        now.stream().filter(line -> line.startsWith(DEMANDS) && !before.contains(line))
                .filter(line -> before.contains(TAKES + line.substring(DEMANDS.length(), line.indexOf(" needs "))))
                .forEach(line -> broken.add("newly demanded: " + line.substring(DEMANDS.length())));
        return broken;
    }

    private void operation(String operation, JsonNode path, JsonNode said) {
        lines.add(operation + " is " + said.path("operationId").asText());
        lines.add(TAKES + operation);
        for (JsonNode all : List.of(path.path("parameters"), said.path("parameters"))) {
            all.forEach(parameter -> parameter(operation, resolved(parameter)));
        }
        JsonNode body = resolved(said.path("requestBody"));
        body.path("content").properties().forEach(media -> {
            JsonNode schema = media.getValue().path("schema");
            lines.add(operation + " takes " + media.getKey() + ": " + type(schema));
            taken(schema, new HashSet<>());
        });
        if (body.path("required").asBoolean()) {
            lines.add(DEMANDS + operation + " needs a body");
        }
        said.path("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
                JsonNode content = resolved(answer.getValue()).path("content");
                lines.add(operation + " answers " + answer.getKey());
                content.properties().forEach(media -> {
                    lines.add(operation + " answers " + answer.getKey() + " " + media.getKey() + ": "
                            + type(media.getValue().path("schema")));
                    fields(operation + " " + answer.getKey(), media.getValue().path("schema"));
                });
            }
        });
    }

    private void parameter(String operation, JsonNode parameter) {
        String name = parameter.path("in").asText() + " parameter " + parameter.path("name").asText();
        lines.add(operation + " knows " + name + ": " + type(parameter.path("schema")));
        values(operation + " " + name, parameter.path("schema"));
        values(operation + " " + name, parameter.path("schema").path("items"));
        if (parameter.path("required").asBoolean()) {
            lines.add(DEMANDS + operation + " needs " + name);
        }
    }

    private void fields(String where, JsonNode schema) {
        values(where, schema);
        schema.path("properties").properties().forEach(field -> {
            lines.add(where + " has " + field.getKey() + ": " + type(field.getValue()));
            if (!field.getValue().has("$ref")) {
                fields(where + "." + field.getKey(), field.getValue());
            }
        });
        JsonNode items = schema.path("items");
        if (!items.isMissingNode() && !items.has("$ref")) {
            fields(where + "[]", items);
        }
    }

    private void values(String where, JsonNode schema) {
        schema.path("enum").forEach(value -> {
            if (!value.isNull()) {
                lines.add(where + " can be " + value.asText());
            }
        });
    }

    /** What a body must hold, through all it refers to. */
    private void taken(JsonNode schema, Set<String> seen) {
        if (schema.has("$ref")) {
            String name = name(schema);
            if (seen.add(name)) {
                JsonNode named = document.at(schema.get("$ref").asText().substring(1));
                lines.add(TAKES + "schema " + name);
                named.path("required")
                        .forEach(field -> lines.add(DEMANDS + "schema " + name + " needs " + field.asText()));
                taken(named, seen);
            }
            return;
        }
        schema.forEach(part -> {
            if (part.isContainerNode()) {
                taken(part, seen);
            }
        });
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String name(JsonNode reference) {
        String address = reference.get("$ref").asText();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return name(schema);
        }
        if (schema.has("items")) {
            return "list of " + type(schema.get("items"));
        }
        for (String combined : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(combined)) {
                Set<String> parts = new TreeSet<>();
                schema.get(combined).forEach(part -> parts.add(type(part)));
                parts.remove("null");
                return String.join(" or ", parts);
            }
        }
        Set<String> types = new TreeSet<>();
        JsonNode declared = schema.path("type");
        if (declared.isArray()) {
            declared.forEach(one -> types.add(one.asText()));
        } else {
            types.add(declared.asText("anything"));
        }
        if (types.size() > 1) {
            types.remove("null");
        }
        String format = schema.path("format").asText();
        return String.join(" or ", types) + (format.isEmpty() ? "" : " (" + format + ")");
    }
}
