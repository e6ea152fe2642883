package org.dialogueplatform.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields of a document that somebody wants, as in {@code fields=reference,addressees.position}. */
final class FieldPaths {

    private static final int MOST = 100;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,9}");

    /** By name; what is wanted whole has none below. */
    private final Map<String, FieldPaths> wanted = new LinkedHashMap<>();

    private FieldPaths() {
    }

    /** @param text paths with commas between them */
    static FieldPaths read(String text) {
        var all = new FieldPaths();
        String[] paths = text.split(",", -1);
        if (paths.length > MOST) {
            throw refused("too-many", "At most " + MOST + " fields can be named; leave fields out to get them all.");
        }
        for (String path : paths) {
            if (!PATH.matcher(path.strip()).matches()) {
                throw refused("unreadable",
                        "fields must be names of fields with commas between them, as in fields=id,text.lang.");
            }
            all.add(List.of(path.strip().split("\\.", -1)));
        }
        return all;
    }

    private void add(List<String> path) {
        FieldPaths at = this;
        for (int depth = 0; depth < path.size(); depth++) {
            boolean last = depth == path.size() - 1;
            FieldPaths known = at.wanted.get(path.get(depth));
            if (known != null && known.wantsAll()) {
                return;
            }
            if (known == null || last) {
                known = new FieldPaths();
                at.wanted.put(path.get(depth), known);
            }
            at = known;
        }
    }

    /** Whether nothing below is named, so that all of it is wanted. */
    boolean wantsAll() {
        return wanted.isEmpty();
    }

    Map<String, FieldPaths> byName() {
        return wanted;
    }

    /** What is wanted of a page: of its items. The id always stays. */
    ObjectNode ofPage(ObjectNode page) {
        ObjectNode kept = page.deepCopy();
        ArrayNode items = kept.putArray("items");
        page.path("items").forEach(item -> items.add(ofItem(item)));
        return kept;
    }

    /** What is wanted of one thing. The id always stays. */
    JsonNode ofItem(JsonNode item) {
        JsonNode kept = of(item);
        if (kept instanceof ObjectNode object && item.has("id") && !object.has("id")) {
            ObjectNode withId = JsonNodeFactory.instance.objectNode();
            withId.set("id", item.get("id"));
            return withId.setAll(object);
        }
        return kept;
    }

    private JsonNode of(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> kept.add(of(element)));
            return kept;
        }
        if (wantsAll() || !(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            FieldPaths below = wanted.get(field.getKey());
            if (below != null) {
                kept.set(field.getKey(), below.of(field.getValue()));
            }
        });
        return kept;
    }

    static ProblemException refused(String code, String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail, List.of(new FieldError("fields", code, detail)));
    }
}
