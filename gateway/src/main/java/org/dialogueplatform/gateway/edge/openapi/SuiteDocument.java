package org.dialogueplatform.gateway.edge.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Merges the services' OpenAPI documents into one. What two of them define alike, such as the problem document, is shared; a
 * name that means two things is a mistake in one of them, and nothing is merged.
 */
final class SuiteDocument {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode merged = new ObjectMapper().createObjectNode();
    private final Map<String, String> owners = new HashMap<>();
    private final List<String> clashes = new ArrayList<>();

    private SuiteDocument() {
        merged.put("openapi", "3.1.0");
        // the reader wants one; the gateway's own takes its place
        merged.putObject("info").put("title", "Dialogue Platform").put("version", "0");
        merged.putObject("paths");
    }

    /** One document of those, by name; throws {@link IllegalStateException} naming every clash. */
    static ObjectNode merge(SortedMap<String, JsonNode> documents) {
        var suite = new SuiteDocument();
        documents.forEach(suite::add);
        if (!suite.clashes.isEmpty()) {
            throw new IllegalStateException("The OpenAPI documents of the services contradict each other:\n  "
                    + String.join("\n  ", suite.clashes));
        }
        return suite.merged;
    }

    private void add(String document, JsonNode content) {
        content.path("paths").properties().forEach(path -> addPath(document, path.getKey(), path.getValue()));
        content.path("components").properties().forEach(section -> section.getValue().properties()
                .forEach(part -> share(document, section.getKey() + " " + part.getKey(), part.getValue(),
                        merged.withObject("/components").withObject(section.getKey()), part.getKey())));
        content.path("tags").forEach(tag -> addTag(document, tag));
    }

    private void addPath(String document, String path, JsonNode item) {
        ObjectNode known = child((ObjectNode) merged.get("paths"), path);
        item.properties().forEach(part -> {
            String name = part.getKey();
            if (!METHODS.contains(name)) {
                share(document, name + " of " + path, part.getValue(), known, name);
                return;
            }
            claim(document, name.toUpperCase(Locale.ROOT) + " " + path);
            String operation = part.getValue().path("operationId").asText("");
            if (!operation.isEmpty()) {
                claim(document, "operationId " + operation);
            }
            known.set(name, part.getValue());
        });
    }

    private void addTag(String document, JsonNode tag) {
        ObjectNode known = new ObjectMapper().createObjectNode();
        String what = "tag " + tag.path("name").asText();
        if (!owners.containsKey(what)) {
            merged.withArray("/tags").add(tag);
        } else {
            merged.withArray("/tags").forEach(other -> known.set(other.path("name").asText(), other));
        }
        share(document, what, tag, known, tag.path("name").asText());
    }

    /** Of this there may be one only. */
    private void claim(String document, String what) {
        String owner = owners.putIfAbsent(what, document);
        if (owner != null) {
            clashes.add(what + " is in " + owner + " and in " + document);
        }
    }

    /** Of this there may be several if they are the same. */
    private void share(String document, String what, JsonNode value, ObjectNode in, String name) {
        JsonNode known = in.get(name);
        String owner = owners.putIfAbsent(what, document);
        if (known == null) {
            in.set(name, value);
        } else if (!known.equals(value)) {
            clashes.add(what + " is one thing in " + owner + " and another in " + document);
        }
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
    }
}
